package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.UnitNotice;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.property.MeasuresExpiring.Case;
import org.zhiheng.property.persistence.WatchStore;
import org.zhiheng.property.persistence.WatchStore.End;
import org.zhiheng.property.persistence.WatchStore.Late;
import org.zhiheng.property.persistence.WatchStore.Reminded;

/**
 * One look at a court's register (台账检查): what is over ends, what ends soon is said to judge and unit, and money that was
 * found and is not controlled in time is said to judge and director. A look that was missed is made good by the next.
 */
@Service
public class RegisterSweep {

  private static final String EXPIRING = "MEASURE_EXPIRING";

  private final RegisterWatch watch;
  private final WatchStore watches;
  private final MeasureEffects effects;
  private final Renewals renewals;
  private final UnitNotices notices;
  private final Plans plans;
  private final PropertySettings settings;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegisterSweep(
      RegisterWatch watch,
      WatchStore watches,
      MeasureEffects effects,
      Renewals renewals,
      UnitNotices notices,
      Plans plans,
      PropertySettings settings,
      CaseFiles cases,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.watch = watch;
    this.watches = watches;
    this.effects = effects;
    this.renewals = renewals;
    this.notices = notices;
    this.plans = plans;
    this.settings = settings;
    this.cases = cases;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Looks at a court's register and sets when to look again. */
  @Transactional
  public void sweep(String courtCode) {
    watches.hold(courtCode);
    effects.expireAll(courtCode);
    remind(courtCode);
    alarm(courtCode);
    watch.again(courtCode);
  }

  /** What was reminded of, all ending on one day. */
  private record Step(LocalDate end, int days, List<Reminded> reminded) {}

  /** A few statements for each day on which terms end, however many end on it. */
  private void remind(String courtCode) {
    List<Step> steps = steps(courtCode);
    if (steps.isEmpty()) {
      return;
    }
    notices.send(steps.stream().flatMap(step -> unitNotices(courtCode, step)).toList());
    events.publishEvent(new MeasuresExpiring(courtCode, expiring(steps)));
  }

  private List<Step> steps(String courtCode) {
    LocalDate today = LocalDate.now(clock);
    // As the database keeps it, so that what was written now is found again by its time.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int first = renewals.steps().stream().max(Integer::compare).orElse(0);
    // A reminder on a rest day comes on the working day before; no arrangement of holidays is longer than this.
    LocalDate last = today.plusDays(first + 15L);
    List<Step> steps = new ArrayList<>();
    for (End end : watches.ends(courtCode, today, last)) {
      OptionalInt due = renewals.stepDue(end.day(), today);
      if (due.isPresent() && end.behind() > due.getAsInt()) {
        steps.add(new Step(end.day(), due.getAsInt(), watches.remind(courtCode, end.day(), due.getAsInt(), now)));
      }
    }
    return running(steps);
  }

  /** What a case that is over has sealed is to be lifted, not renewed. */
  private List<Step> running(List<Step> steps) {
    Set<String> reminded =
        steps.stream().flatMap(step -> step.reminded().stream()).map(Reminded::caseId).collect(Collectors.toSet());
    Set<String> over = cases.overOf(reminded);
    return steps.stream()
        .map(step -> new Step(step.end(), step.days(), step.reminded().stream().filter(one -> !over.contains(one.caseId())).toList()))
        .filter(step -> !step.reminded().isEmpty())
        .toList();
  }

  /** One line for a case, by what ends first in it. */
  private List<Case> expiring(List<Step> steps) {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Step step : steps) {
      LocalDate renewBy = renewals.of(step.end()).lastSafeDay();
      for (Reminded reminded : step.reminded()) {
        Case line =
            new Case(reminded.caseId(), reminded.caseNo(), step.end(), renewBy, step.days(), reminded.count());
        cases.merge(reminded.caseId(), line, Case::and);
      }
    }
    return List.copyOf(cases.values());
  }

  /** One notice for a unit and case: it names the case and the day, never the person. */
  private static Stream<UnitNotice> unitNotices(String courtCode, Step step) {
    return step.reminded().stream()
        .flatMap(reminded -> reminded.unitCode().map(unit -> unitNotice(courtCode, unit, reminded, step)).stream());
  }

  private static UnitNotice unitNotice(String courtCode, String unit, Reminded reminded, Step step) {
    String text =
        "%s：%d 项查封、扣押、冻结将于 %s 届满，法院未办理续行的，届满后效力消灭。"
            .formatted(reminded.caseNo(), reminded.count(), step.end());
    String reference = reminded.caseId() + ":" + step.end() + ":" + step.days();
    return new UnitNotice(unit, courtCode, reminded.caseNo(), EXPIRING, reference, text);
  }

  private void alarm(String courtCode) {
    Instant now = clock.instant();
    Map<String, List<String>> byCase =
        watches.late(courtCode, now).stream()
            .collect(
                Collectors.groupingBy(
                    Late::caseId, LinkedHashMap::new, Collectors.mapping(Late::assetId, Collectors.toList())));
    Map<Risk, Map<String, List<String>>> byRisk = new EnumMap<>(Risk.class);
    byCase.forEach((caseId, assets) -> byRisk.computeIfAbsent(risk(caseId), risk -> new LinkedHashMap<>()).put(caseId, assets));
    watches.alarmed(assets(byRisk, Risk.OPEN), now);
    watches.postponed(assets(byRisk, Risk.COVERED), now.plus(Duration.ofHours(settings.controlWithinHours())));
    watches.unneeded(assets(byRisk, Risk.NONE));
    byRisk.getOrDefault(Risk.OPEN, Map.of()).forEach(this::tell);
  }

  /** What may be lost with money that nothing controls. */
  private enum Risk {
    /** Less is bound than is owed. */
    OPEN,
    /** Enough is bound, as long as it is. */
    COVERED,
    /** Nothing is owed in this case, or it is over. */
    NONE
  }

  private Risk risk(String caseId) {
    if (cases.byId(caseId).status() != CaseStatus.OPEN) {
      return Risk.NONE;
    }
    Plans.Cover cover = plans.cover(caseId);
    if (cover.owed().isZero()) {
      return Risk.NONE;
    }
    return cover.bound().compareTo(cover.owed()) < 0 ? Risk.OPEN : Risk.COVERED;
  }

  private static List<String> assets(Map<Risk, Map<String, List<String>>> byRisk, Risk risk) {
    return byRisk.getOrDefault(risk, Map.of()).values().stream().flatMap(List::stream).toList();
  }

  private void tell(String caseId, List<String> assets) {
    CaseFile file = cases.byId(caseId);
    audit.record("MONEY_NOT_CONTROLLED", "casefile_case", caseId, Map.of(), Map.of("assets", assets));
    events.publishEvent(new MoneyAtRisk(caseId, file.caseNo(), file.courtCode(), assets.size()));
  }
}
