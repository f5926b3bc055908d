package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Row;

/**
 * Measures another court takes, renews and lifts for us (委托控制措施). They are measures of our case like any other: they secure
 * the claim, stand in the register and keep their rank when they go on (R6.09).
 */
@Service
public class EntrustedMeasures {

  private static final String TABLE = "property_measure";
  private static final String CORRECTED = "MEASURE_CORRECTED";

  private final AssetStore assets;
  private final MeasureStore measures;
  private final MeasureEffects effects;
  private final TakenMeasures taken;
  private final EntrustedTerms terms;
  private final ControlBounds bounds;
  private final RegisterWatch watch;
  private final ReleaseGrounds grounds;
  private final Plans plans;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EntrustedMeasures(
      AssetStore assets,
      MeasureStore measures,
      MeasureEffects effects,
      TakenMeasures taken,
      EntrustedTerms terms,
      ControlBounds bounds,
      RegisterWatch watch,
      ReleaseGrounds grounds,
      Plans plans,
      CaseFiles cases,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assets = assets;
    this.measures = measures;
    this.effects = effects;
    this.taken = taken;
    this.terms = terms;
    this.bounds = bounds;
    this.watch = watch;
    this.grounds = grounds;
    this.plans = plans;
    this.cases = cases;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How much of an asset another court may be asked to control: never more than is still to be secured (R2.17).
   *
   * @param matterId the matter that asks for it, where it is drafted already
   * @throws BusinessException conflict with the sums where it would be more than debt and costs
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public Money roomFor(String caseId, String assetId, Optional<String> matterId) {
    return plans.roomFor(caseId, assetId, matterId);
  }

  /** How much a matter may still have controlled, whatever the thing is worth. */
  @Transactional(readOnly = true)
  public Money room(String caseId, String matterId) {
    return plans.room(caseId, matterId);
  }

  /** Another court is asked to control it: what this court had planned for it is over. */
  @Transactional
  public void leavesPlan(String assetId) {
    measures.dropPlanned(List.of(assetId));
  }

  /**
   * A measure binds, or waits in rank, on an asset of the case.
   *
   * @return its id; that of the measure the asset has already, if it has one
   */
  @Transactional
  public String taken(EntrustedControl control) {
    cases.hold(control.caseId());
    Asset asset = asset(control);
    String live = taken.live(control.caseId()).get(asset.id());
    return live == null ? enter(control, asset) : live;
  }

  /**
   * Refuses a seal that cannot be as it is reported: believed, it would end at once or never (S5.18, R2.10).
   *
   * @param askedAt when the other court was asked
   * @throws BusinessException invalid ({@code RESULT_IMPOSSIBLE}) naming field, value and rule
   */
  @Transactional(readOnly = true)
  public void requireCredible(EntrustedControl control, Instant askedAt) {
    bounds.require(state(control), askedAt, terms.years(asset(control).kind().assetClass()));
  }

  private String enter(EntrustedControl control, Asset asset) {
    CaseFile file = cases.byId(control.caseId());
    Money amount = control.amount().or(asset::value).orElse(Money.ZERO);
    String id = taken.plan(file, Map.of(asset, amount)).get(asset.id());
    measures.entrusted(id, control.entrustedCourt());
    taken.bind(held(id), state(control), "MEASURE_ENTRUSTED", Map.of("entrustedCourt", control.entrustedCourt()));
    cases.reach(file.id(), Milestone.CONTROLLED);
    return id;
  }

  private static Taken state(EntrustedControl control) {
    return new Taken(control.rank(), control.effectiveAt(), control.endsOn(), control.receiptNo());
  }

  /** A result that was sent back comes again (补办): what was entered otherwise is corrected; what has ended meanwhile stays ended. */
  @Transactional
  public void corrected(String measureId, EntrustedControl control) {
    Row row = held(measureId);
    if (row.measure().status().isLive()) {
      taken.correct(row, state(control), control.amount().orElseGet(row.measure()::secured));
    }
  }

  /**
   * Has the measure lifted again at once where nothing is owed any more: the other court had not heard of the payment when it
   * took it.
   */
  @Transactional
  public void liftIfCleared(String caseId, String measureId) {
    grounds
        .groundFor(caseId, measureId)
        .filter(ground -> ground == ReleaseGround.DEBT_CLEARED)
        .ifPresent(ground -> events.publishEvent(new EntrustedReleaseDue(caseId, List.of(measureId), ground.clause())));
  }

  /**
   * A measure goes on until a later day, also if its renewal in time is told only after the old end (R2.07); its rank and its first
   * day stay (R6.09). The same again changes nothing; another day than
   * the one entered before is a correction.
   *
   * @return end of the term it goes on from
   * @throws BusinessException as {@link #requireRenewable}
   */
  @Transactional
  public LocalDate renewed(EntrustedRenewal renewal) {
    Row row = held(renewal.measureId());
    LocalDate from = terms.require(row, renewal);
    if (row.measure().endsOn().filter(renewal.endsOn()::equals).isEmpty()) {
      String action = renewal.from().isPresent() ? CORRECTED : "MEASURE_RENEWED";
      measures.revived(List.of(row.id()), clock.instant());
      measures.renewed(Map.of(row.id(), renewal.endsOn()), clock.instant());
      watch.binds(row.measure().courtCode(), renewal.endsOn());
      record(action, row, Map.of("endsOn", renewal.endsOn().toString(), "receiptNo", renewal.receiptNo().orElse("")));
      averted(row.measure().caseId());
    }
    return from;
  }

  /**
   * Refuses a renewal that the law does not know.
   *
   * @throws BusinessException conflict where no term runs (R2.14) or ran when it was renewed (R2.07), invalid where the new end is not later than the old one or
   *     beyond the longest term (R2.01–R2.04)
   */
  @Transactional(readOnly = true)
  public void requireRenewable(String caseId, EntrustedRenewal renewal) {
    Row row =
        measures.ofCase(caseId).stream()
            .filter(known -> known.id().equals(renewal.measureId()))
            .findFirst()
            .orElseThrow(EntrustedMeasures::unknown);
    terms.require(row, renewal);
  }

  /** Nobody is pressed any more for what has gone on or ended. */
  private void averted(String caseId) {
    if (!measures.anyReminded(caseId)) {
      events.publishEvent(new ExpiryAverted(caseId));
    }
  }

  /**
   * Refuses to ask for the lifting of a measure while no ground for it holds: paid, excess, or applied for after a settlement.
   *
   * @throws BusinessException with the balance
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public void requireReleaseGround(String caseId, String measureId) {
    grounds.requireGround(caseId, measureId);
  }

  /** Whether a ground to lift the measure holds as things stand. */
  @Transactional
  public boolean hasReleaseGround(String caseId, String measureId) {
    return grounds.groundFor(caseId, measureId).isPresent();
  }

  /** A measure ends; who stood behind it moves up. */
  @Transactional
  public void lifted(String measureId) {
    Row row = held(measureId);
    if (row.measure().status().isLive()) {
      measures.released(measureId, clock.instant());
      record("MEASURE_RELEASED", row, Map.of("status", MeasureStatus.RELEASED.name()));
      effects.moveUp(row);
      averted(row.measure().caseId());
    }
  }

  private Asset asset(EntrustedControl control) {
    return assets.ofCase(control.caseId()).stream()
        .map(AssetStore.Row::asset)
        .filter(asset -> asset.id().equals(control.assetId()))
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("ASSET_UNKNOWN", "本案没有这项财产"));
  }

  private Row held(String measureId) {
    return measures.hold(List.of(measureId)).stream()
        .findFirst()
        .orElseThrow(EntrustedMeasures::unknown);
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("MEASURE_UNKNOWN", "没有这项控制措施");
  }

  /** Measures of a case that another court took and that still bind or wait. */
  @Transactional(readOnly = true)
  public List<ControlMeasure> live(String caseId) {
    return measures.ofCase(caseId).stream()
        .map(Row::measure)
        .filter(measure -> !measure.isOurs() && measure.status().isLive())
        .toList();
  }

  private void record(String action, Row row, Map<String, ?> after) {
    audit.record(action, TABLE, row.id(), Map.of("status", row.measure().status().name()), after);
  }
}
