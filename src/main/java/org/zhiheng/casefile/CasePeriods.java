package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.calendar.WorkingCalendar;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.casefile.persistence.PeriodStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Legal periods of cases (办案期限), R1.46–R1.48: six months from filing, three for non-litigation cases, plus excluded time
 * and extensions. Time that is excluded or counts again publishes {@link PeriodChanged}.
 */
@Service
@Transactional
public class CasePeriods {

  private static final String TABLE = "casefile_case";
  private static final String ORDINARY = "C09";
  private static final String NON_LITIGATION = "C09-NON-LITIGATION";
  private static final String EXTENSION = "C09-EXTENSION";
  private static final String WARNING = "R1.48";
  private static final String LAST_ASK = "R1.48-STRICT";

  private final CaseStore cases;
  private final PeriodStore periods;
  private final LegalClocks clocks;
  private final WorkingCalendar calendar;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CasePeriods(
      CaseStore cases,
      PeriodStore periods,
      LegalClocks clocks,
      WorkingCalendar calendar,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.periods = periods;
    this.clocks = clocks;
    this.calendar = calendar;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The period as it stands today; while the clock stands, each day that passes moves its end.
   *
   * @throws BusinessException {@code CASE_NOT_FILED}: the period starts with filing
   */
  @Transactional(readOnly = true)
  public CasePeriod of(String caseId) {
    CaseFile file = cases.byId(caseId).orElseThrow(CasePeriods::unknown);
    LocalDate filedOn = file.filedOn().orElseThrow(CasePeriods::notFiled);
    FiledCase filed = new FiledCase(caseId, filedOn, file.isNonLitigation(), file.status());
    return reckoned(filed, periods.deductions(caseId), periods.extensions(caseId));
  }

  /** The periods of many cases by case id, in three queries however many they are; a case that is not filed has none. */
  @Transactional(readOnly = true)
  public Map<String, CasePeriod> ofAll(Collection<String> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Deduction>> deductions = periods.deductionsOf(caseIds);
    Map<String, List<Extension>> extensions = periods.extensionsOf(caseIds);
    return periods.filed(caseIds).stream()
        .map(
            filed ->
                reckoned(
                    filed,
                    deductions.getOrDefault(filed.id(), List.of()),
                    extensions.getOrDefault(filed.id(), List.of())))
        .collect(Collectors.toMap(CasePeriod::caseId, Function.identity()));
  }

  private CasePeriod reckoned(FiledCase filed, List<Deduction> deductions, List<Extension> extensions) {
    String legalClock = filed.nonLitigation() ? NON_LITIGATION : ORDINARY;
    LocalDate today = LocalDate.now(clock);
    LocalDate raw =
        clocks.due(legalClock, filed.filedOn()).rawEnd().plusMonths(granted(extensions)).plusDays(excluded(deductions, today));
    LocalDate dueOn = calendar.rolled(raw).end();
    return new CasePeriod(
        filed.id(),
        filed.filedOn(),
        clocks.byId(legalClock).period().amount(),
        deductions,
        extensions,
        dueOn,
        clocks.due(WARNING, dueOn).end(),
        deductions.stream().anyMatch(d -> d.to().isEmpty()),
        filed.status() == CaseStatus.OPEN && today.isAfter(dueOn));
  }

  private static long granted(List<Extension> extensions) {
    return extensions.stream().filter(e -> e.approved().orElse(false)).mapToInt(Extension::months).sum();
  }

  /** Days that do not count; two grounds on the same day exclude it once. */
  private static long excluded(List<Deduction> deductions, LocalDate today) {
    long days = 0;
    LocalDate counted = LocalDate.MIN;
    for (Deduction deduction : deductions) {
      LocalDate from = deduction.from().isAfter(counted) ? deduction.from() : counted.plusDays(1);
      LocalDate to = deduction.to().orElse(today);
      if (!to.isBefore(from)) {
        days += ChronoUnit.DAYS.between(from, to) + 1;
        counted = to;
      }
    }
    return days;
  }

  /**
   * Stops the clock from a day on (扣除开始).
   *
   * @return id of the deduction
   */
  public String pause(String caseId, ExcludedGround ground, LocalDate from) {
    CaseFile file = open(caseId);
    if (periods.running(caseId).isPresent()) {
      throw BusinessException.conflict("PERIOD_PAUSED", "案件" + file.caseNo() + "的期限已在扣除中，请先恢复计算");
    }
    refuse(
        from.isBefore(file.filedOn().orElseThrow(CasePeriods::notFiled)) || from.isAfter(LocalDate.now(clock)),
        "from", from, "扣除开始日应在立案日至今天之间");
    Deduction deduction = new Deduction(Ids.next(), ground, from, Optional.empty());
    periods.add(caseId, deduction);
    audit.record(
        "PERIOD_PAUSED",
        TABLE,
        caseId,
        Map.of("paused", false),
        Map.of("paused", true, "ground", ground.name(), "from", from.toString()));
    events.publishEvent(new PeriodChanged(caseId, file.caseNo()));
    return deduction.id();
  }

  /** Lets the clock run again (恢复计算); {@code to} is the last day that does not count. */
  public void resume(String caseId, LocalDate to) {
    CaseFile file = open(caseId);
    Deduction running =
        periods.running(caseId)
            .orElseThrow(() -> BusinessException.conflict("PERIOD_RUNNING", "案件" + file.caseNo() + "的期限没有在扣除"));
    refuse(
        to.isBefore(running.from()) || to.isAfter(LocalDate.now(clock)), "to", to, "扣除截止日应在扣除开始日至今天之间");
    periods.end(running.id(), to);
    audit.record(
        "PERIOD_RESUMED",
        TABLE,
        caseId,
        Map.of("paused", true, "ground", running.ground().name(), "from", running.from().toString()),
        Map.of("paused", false, "to", to.toString()));
    events.publishEvent(new PeriodChanged(caseId, file.caseNo()));
  }

  /**
   * The judge asks for an extension (申请延长), R1.48. An open request is not doubled but returned.
   *
   * @return id of the extension
   */
  public String applyExtension(String caseId, String reason) {
    CaseFile file = open(caseId);
    Optional<Extension> pending = periods.pendingExtension(caseId);
    if (pending.isPresent()) {
      return pending.get().id();
    }
    if (reason.isBlank()) {
      throw BusinessException.invalid(
          "REASON_REQUIRED", "请填写延长期限的理由", new FieldProblem("reason", "", "R1.47", "请填写延长期限的理由"));
    }
    List<Extension> earlier = periods.extensions(caseId);
    Extension extension =
        new Extension(
            Ids.next(),
            clocks.byId(EXTENSION).period().amount(),
            reason,
            LocalDate.now(clock),
            user.id(),
            Optional.empty(),
            Optional.empty());
    periods.add(caseId, extension);
    audit.record(
        "EXTENSION_ASKED",
        TABLE,
        file.id(),
        Map.of("asked", earlier.size(), "monthsGranted", granted(earlier)),
        Map.of("asked", earlier.size() + 1, "months", extension.months()));
    return extension.id();
  }

  /** The president decides on the open request (院长审批), R1.47. The process that asked reads the new end by itself. */
  public void decideExtension(String caseId, boolean approved) {
    CaseFile file = open(caseId);
    Extension pending =
        periods.pendingExtension(caseId)
            .orElseThrow(() -> BusinessException.conflict("EXTENSION_UNKNOWN", "案件" + file.caseNo() + "没有待批的延长申请"));
    LocalDate dueOn = of(caseId).dueOn();
    periods.decide(pending.id(), approved, LocalDate.now(clock), user.id());
    audit.record(
        "EXTENSION_DECIDED",
        TABLE,
        caseId,
        Map.of("dueOn", dueOn.toString(), "months", pending.months()),
        Map.of("dueOn", of(caseId).dueOn().toString(), "approved", approved));
  }

  /** First day of the last ten (预警日), R1.48: the judge must decide whether to ask for more time. */
  @Transactional(readOnly = true)
  public LocalDate warningDay(String caseId) {
    return of(caseId).warnsOn();
  }

  /** Last day on which an extension may be asked for, five days before the end (R1.48). */
  @Transactional(readOnly = true)
  public LocalDate lastDayToAsk(String caseId) {
    return clocks.due(LAST_ASK, of(caseId).dueOn()).end();
  }

  /** Puts on record that the period passed with the case open (超期). */
  public void markOverdue(String caseId) {
    CasePeriod period = of(caseId);
    Map<String, ?> before = Map.of("overdue", false, "dueOn", period.dueOn().toString());
    audit.record("PERIOD_OVERDUE", TABLE, caseId, before, Map.of("overdue", true, "dueOn", period.dueOn().toString()));
  }

  private CaseFile open(String caseId) {
    CaseFile file = cases.locked(caseId).orElseThrow(CasePeriods::unknown);
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict(
          "CASE_STATUS", "案件" + file.caseNo() + "处于“" + file.status().label() + "”，期限不能变更");
    }
    return file;
  }

  private static void refuse(boolean wrong, String field, LocalDate value, String message) {
    if (wrong) {
      throw BusinessException.invalid("DEDUCTION_INVALID", message, new FieldProblem(field, value.toString(), "R1.46", message));
    }
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("CASE_UNKNOWN", "没有找到该案件");
  }

  private static BusinessException notFiled() {
    return BusinessException.conflict("CASE_NOT_FILED", "案件尚未立案，办案期限没有开始");
  }
}
