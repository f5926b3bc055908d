package org.zhiheng.entrustment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.property.EntrustedControl;
import org.zhiheng.property.EntrustedDeductions;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.property.EntrustedRenewal;

/** What a handled matter changes in the case's property (对财产的效力): measures bind, go on with their rank, or end. */
@Component
class PropertyEffects {

  private final EntrustedMeasures measures;
  private final EntrustedDeductions deductions;
  private final MatterStore matters;

  PropertyEffects(EntrustedMeasures measures, EntrustedDeductions deductions, MatterStore matters) {
    this.measures = measures;
    this.deductions = deductions;
    this.matters = matters;
  }

  /** Refuses a result that the case's property cannot take, before anything is done. */
  void requireFit(EntrustedMatter matter, EntrustedItem item, HandlingResult result) {
    if (item.effect() == ItemEffect.RENEW && matter.caseId().isPresent()) {
      measures.requireRenewable(matter.caseId().get(), renewal(matter, result));
    }
  }

  private static EntrustedRenewal renewal(EntrustedMatter matter, HandlingResult result) {
    return new EntrustedRenewal(
        matter.measureId().orElseThrow(), matter.renewedFrom(), result.endsOn().orElseThrow(), result.receiptNo());
  }

  /** Whether a release may still be asked for (SF20 §28, R2.17); whatever else is asked needs no ground. */
  boolean isGrounded(EntrustedMatter matter, EntrustedItem item) {
    return item.effect() != ItemEffect.RELEASE
        || measures.hasReleaseGround(matter.caseId().orElseThrow(), matter.measureId().orElseThrow());
  }

  /** Records it; the measure concerned, if any. */
  Optional<String> of(EntrustedMatter matter, EntrustedItem item) {
    HandlingResult result = matter.result().orElseThrow();
    if (matter.caseId().isEmpty()) {
      return Optional.empty();
    }
    switch (item.effect()) {
      case CONTROL -> {
        return matter.assetId().map(asset -> take(matter, control(matter, asset, result)));
      }
      case RENEW -> matters.renewedFrom(matter.id(), measures.renewed(renewal(matter, result)));
      case DEDUCT -> matter.measureId().ifPresent(measureId -> handOver(matter, measureId, result));
      case RELEASE -> measures.lifted(matter.measureId().orElseThrow());
      default -> {
        return matter.measureId();
      }
    }
    return matter.measureId();
  }

  /** A new measure that a paid debt needs no more is lifted again. */
  void afterwards(EntrustedMatter matter, EntrustedItem item, String measureId) {
    if (item.effect() == ItemEffect.CONTROL) {
      measures.liftIfCleared(matter.caseId().orElseThrow(), measureId);
    }
  }

  /** The first result is what was handed over; whatever is to be handed over beside it is entrusted anew. */
  private void handOver(EntrustedMatter matter, String measureId, HandlingResult result) {
    result.amount().ifPresent(amount -> deductions.collected(matter.id(), measureId, amount, result.receiptNo()));
  }

  /** The first result makes the measure, a later one corrects it. */
  private String take(EntrustedMatter matter, EntrustedControl control) {
    matter.measureId().ifPresent(measureId -> measures.corrected(measureId, control));
    return matter.measureId().orElseGet(() -> measures.taken(control));
  }

  private static EntrustedControl control(EntrustedMatter matter, String assetId, HandlingResult result) {
    return new EntrustedControl(
        matter.caseId().orElseThrow(),
        assetId,
        matter.entrustedCourt(),
        result.rank().orElse(1),
        result.effectiveAt().or(() -> matter.times().firstHandledAt()).orElseThrow(),
        result.endsOn(),
        result.receiptNo(),
        result.amount().or(matter::ceiling));
  }
}
