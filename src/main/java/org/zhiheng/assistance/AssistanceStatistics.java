package org.zhiheng.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.FiguresStore;
import org.zhiheng.calendar.OfficeHours;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;

/** Seeing how the network works (协助执行统计): by department, by month, and one request from end to end. */
@Service
public class AssistanceStatistics {

  private final FiguresStore store;
  private final Agencies agencies;
  private final Assistance assistance;
  private final OfficeHours officeHours;
  private final AuditTrail audit;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Clock clock;

  AssistanceStatistics(
      FiguresStore store,
      Agencies agencies,
      Assistance assistance,
      OfficeHours officeHours,
      AuditTrail audit,
      CourtAccess access,
      CurrentUser user,
      Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.assistance = assistance;
    this.officeHours = officeHours;
    this.audit = audit;
    this.access = access;
    this.user = user;
    this.clock = clock;
  }

  /** The month's report card (月考成绩单, S1.14) beside the month before, over the courts the reader may see. */
  @Transactional(readOnly = true)
  public AssistanceReport ofMonth(YearMonth month) {
    YearMonth before = month.minusMonths(1);
    return report(month.atDay(1), month.atEndOfMonth(), before.atDay(1), before.atEndOfMonth());
  }

  /**
   * Any period beside the one of the same length before it.
   *
   * @throws BusinessException invalid ({@code PERIOD_INVALID}) if it ends before it begins
   */
  @Transactional(readOnly = true)
  public AssistanceReport between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      String message = "统计期间的截止日应不早于起始日";
      throw BusinessException.invalid("PERIOD_INVALID", message, new FieldProblem("to", to.toString(), "period", message));
    }
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return report(from, to, from.minusDays(days), from.minusDays(1));
  }

  private AssistanceReport report(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
    Map<String, Figures> current = figures(from, to);
    Map<String, Figures> previous = figures(previousFrom, previousTo);
    List<AssistanceReport.Line> lines = new ArrayList<>();
    for (Department department : agencies.departments()) {
      String code = department.code();
      if (!department.network() || current.containsKey(code) || previous.containsKey(code)) {
        lines.add(new AssistanceReport.Line(code, department.name(), of(current, code), of(previous, code)));
      }
    }
    AssistanceReport.Comparison all =
        new AssistanceReport.Comparison(of(current, FiguresStore.ALL), of(previous, FiguresStore.ALL));
    return new AssistanceReport(from, to, previousFrom, previousTo, officeHours.minutesPerDay(), all, lines);
  }

  private Map<String, Figures> figures(LocalDate from, LocalDate to) {
    Set<String> courts = Set.copyOf(user.courts());
    Instant end = midnight(to.plusDays(1));
    Map<String, Figures> figures = new HashMap<>(store.between(midnight(from), end, courts));
    Instant now = clock.instant();
    store
        .lateAt(end.isBefore(now) ? end : now, courts)
        .forEach((department, late) -> figures.put(department, of(figures, department).with(late)));
    return figures;
  }

  private static Figures of(Map<String, Figures> figures, String key) {
    return figures.getOrDefault(key, Figures.NONE);
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /**
   * Everything that happened to a request (在线留痕, S1.11): who asked, read, did and answered, when, from where; oldest first.
   * It is the audit trail itself, which nobody can change.
   *
   * @throws BusinessException not found if the reader may not see the court's requests
   */
  @Transactional(readOnly = true)
  public List<AuditEntry> traceOf(String requestId) {
    access.require(assistance.byId(requestId).courtCode());
    return audit.of(Assistance.TABLE, requestId);
  }
}
