package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CasePeriod;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.CaseSummary;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.Courts;

/** The list of cases a member of staff may see (案件列表). */
@Service
public class CaseList {

  /** A page shows no more; whoever looks for one case types more of its number. */
  public static final int MOST = 50;

  private final CaseFiles cases;
  private final CasePeriods periods;
  private final Courts courts;
  private final Names names;
  private final CurrentUser user;
  private final Clock clock;

  CaseList(CaseFiles cases, CasePeriods periods, Courts courts, Names names, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.periods = periods;
    this.courts = courts;
    this.names = names;
    this.user = user;
    this.clock = clock;
  }

  /**
   * One line of the list, ready to be shown.
   *
   * @param light the legal period of an open case; empty where none runs
   */
  public record Line(
      String id,
      String caseNo,
      String court,
      String status,
      boolean open,
      String cause,
      String applicants,
      String debtors,
      String claimed,
      String filedOn,
      String handler,
      Optional<Light> light) {}

  /** Newest cases of the user's courts that match; all of them for an empty text. */
  public List<Line> find(String text) {
    List<String> codes = List.copyOf(user.courts());
    List<CaseSummary> found =
        text.isEmpty() ? cases.newest(codes, Optional.empty(), MOST) : cases.search(codes, text, MOST);
    Names.Book book = names.book();
    Map<String, Light> lights = lights(found);
    return found.stream().map(summary -> line(summary, book, Optional.ofNullable(lights.get(summary.id())))).toList();
  }

  private Map<String, Light> lights(List<CaseSummary> found) {
    LocalDate today = LocalDate.now(clock);
    List<String> open = found.stream().filter(summary -> summary.status() == CaseStatus.OPEN).map(CaseSummary::id).toList();
    return periods.ofAll(open).values().stream().collect(Collectors.toMap(CasePeriod::caseId, period -> Light.of(period, today)));
  }

  private Line line(CaseSummary summary, Names.Book book, Optional<Light> light) {
    return new Line(
        summary.id(),
        summary.caseNo(),
        courts.byCode(summary.courtCode()).name(),
        summary.status().label(),
        summary.status() == CaseStatus.OPEN,
        summary.cause(),
        summary.applicants(),
        summary.debtors(),
        summary.claimed().format(),
        summary.filedOn().map(LocalDate::toString).orElse("—"),
        summary.handler().map(book::of).orElse("—"),
        light);
  }
}
