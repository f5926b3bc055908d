package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
import org.zhiheng.property.persistence.WatchStore;
import org.zhiheng.property.persistence.WatchStore.Due;
import org.zhiheng.property.persistence.WatchStore.Late;

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

  private void remind(String courtCode) {
    LocalDate today = LocalDate.now(clock);
    int first = renewals.steps().stream().max(Integer::compare).orElse(0);
    // A reminder on a rest day comes on the working day before; no arrangement of holidays is longer than this.
    LocalDate last = today.plusDays(first + 15L);
    for (LocalDate end : watches.ends(courtCode, today, last)) {
      OptionalInt step = renewals.stepDue(end, today);
      if (step.isPresent()) {
        remind(courtCode, watches.due(courtCode, end, step.getAsInt()), end, step.getAsInt());
      }
    }
  }

  private void remind(String courtCode, List<Due> due, LocalDate end, int step) {
    if (due.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    watches.reminded(due, step, now);
    notices.send(unitNotices(courtCode, due, end, step));
    LocalDate renewBy = renewals.of(end).lastSafeDay();
    byCase(due)
        .forEach(
            (caseId, own) ->
                events.publishEvent(
                    new MeasuresExpiring(caseId, own.get(0).caseNo(), courtCode, end, renewBy, step, own.size())));
  }

  private static Map<String, List<Due>> byCase(List<Due> due) {
    return due.stream().collect(Collectors.groupingBy(Due::caseId, LinkedHashMap::new, Collectors.toList()));
  }

  /** One notice for a unit and case: it names the case and the day, never the person. */
  private static List<UnitNotice> unitNotices(String courtCode, List<Due> due, LocalDate end, int step) {
    Map<String, List<Due>> groups =
        due.stream()
            .filter(d -> d.unitCode().isPresent())
            .collect(Collectors.groupingBy(d -> d.unitCode().get() + " " + d.caseId(), LinkedHashMap::new, Collectors.toList()));
    List<UnitNotice> notices = new ArrayList<>();
    for (List<Due> group : groups.values()) {
      Due any = group.get(0);
      String text =
          "%s：%d 项查封、扣押、冻结将于 %s 届满，法院未办理续行的，届满后效力消灭。".formatted(any.caseNo(), group.size(), end);
      notices.add(
          new UnitNotice(any.unitCode().get(), courtCode, any.caseNo(), EXPIRING, any.caseId() + ":" + end + ":" + step, text));
    }
    return notices;
  }

  private void alarm(String courtCode) {
    Instant now = clock.instant();
    Map<String, List<String>> byCase =
        watches.late(courtCode, now).stream()
            .collect(
                Collectors.groupingBy(
                    Late::caseId, LinkedHashMap::new, Collectors.mapping(Late::assetId, Collectors.toList())));
    List<String> alarmed = new ArrayList<>();
    List<String> unneeded = new ArrayList<>();
    byCase.forEach((caseId, assets) -> (atRisk(caseId) ? alarmed : unneeded).addAll(assets));
    watches.alarmed(alarmed, now);
    watches.unneeded(unneeded);
    byCase.forEach((caseId, assets) -> tell(caseId, assets.stream().filter(alarmed::contains).toList()));
  }

  /** Only where there is still something to secure. */
  private boolean atRisk(String caseId) {
    return cases.byId(caseId).status() == CaseStatus.OPEN && plans.currentOrProposed(caseId).ceiling().isPositive();
  }

  private void tell(String caseId, List<String> assets) {
    if (assets.isEmpty()) {
      return;
    }
    CaseFile file = cases.byId(caseId);
    audit.record("MONEY_NOT_CONTROLLED", "casefile_case", caseId, Map.of(), Map.of("assets", assets));
    events.publishEvent(new MoneyAtRisk(caseId, file.caseNo(), file.courtCode(), assets.size()));
  }
}
