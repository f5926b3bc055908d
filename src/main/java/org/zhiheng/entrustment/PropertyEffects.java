package org.zhiheng.entrustment;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.property.ControlMeasure;
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
  private final CaseFiles cases;
  private final Clock clock;

  PropertyEffects(EntrustedMeasures measures, EntrustedDeductions deductions, MatterStore matters, CaseFiles cases, Clock clock) {
    this.measures = measures;
    this.deductions = deductions;
    this.matters = matters;
    this.cases = cases;
    this.clock = clock;
  }

  /** One decision about the case's property after the other (R2.17, S5.16); taken before the matter itself, as everywhere. */
  void hold(EntrustedMatter matter) {
    matter.caseId().ifPresent(cases::hold);
  }

  /** Refuses a result that the case's property cannot take, before anything is done. */
  void requireFit(EntrustedMatter matter, EntrustedItem item, HandlingResult result) {
    requireRoom(matter, item, result);
    requireCredible(matter, item, result);
    if (item.effect() == ItemEffect.DEDUCT && matter.caseId().isPresent()) {
      result.amount().ifPresent(amount -> deductions.requireCorrectable(matter.id(), amount));
    }
    if (item.effect() == ItemEffect.RENEW && matter.caseId().isPresent()) {
      measures.requireRenewable(matter.caseId().get(), renewal(matter, result));
    }
  }

  private void requireCredible(EntrustedMatter matter, EntrustedItem item, HandlingResult result) {
    if (item.effect() == ItemEffect.CONTROL && matter.caseId().isPresent()) {
      matter
          .assetId()
          .ifPresent(asset -> measures.requireCredible(control(matter, asset, result), matter.times().sentAt().orElseThrow()));
    }
  }

  private static EntrustedRenewal renewal(EntrustedMatter matter, HandlingResult result) {
    return new EntrustedRenewal(
        matter.measureId().orElseThrow(),
        matter.renewedFrom(),
        result.endsOn().orElseThrow(),
        result.receiptNo(),
        matter.times().sentAt().orElseThrow(),
        result.effectiveAt());
  }

  /** Refuses a result that takes more than the debtor owes by now; a control that is redone is measured by the letter alone. */
  void requireRoom(EntrustedMatter matter, EntrustedItem item, HandlingResult result) {
    boolean measured = item.effect() == ItemEffect.DEDUCT || matter.times().handledAt().isEmpty();
    if (matter.caseId().isPresent() && matter.ceiling().isPresent() && measured) {
      room(matter, item).ifPresent(most -> result.requireRoom(matter.ceiling().get(), most));
    }
  }

  private Optional<Money> room(EntrustedMatter matter, EntrustedItem item) {
    String caseId = matter.caseId().orElseThrow();
    return switch (item.effect()) {
      case CONTROL -> Optional.of(measures.room(caseId, matter.id()));
      case DEDUCT -> Optional.of(deductions.room(caseId, matter.id()));
      default -> Optional.empty();
    };
  }

  /** Why the signed letter must not go out as things stand; empty if it may. */
  Optional<String> obstacle(EntrustedMatter matter, EntrustedItem item) {
    return switch (item.effect()) {
      case RELEASE -> ungrounded(matter);
      case CONTROL, DEDUCT -> overtaken(matter, item);
      default -> Optional.empty();
    };
  }

  /** A release needs its ground still (SF20 §28, R2.17). */
  private Optional<String> ungrounded(EntrustedMatter matter) {
    boolean grounded = measures.hasReleaseGround(matter.caseId().orElseThrow(), matter.measureId().orElseThrow());
    return grounded ? Optional.empty() : Optional.of("解除事由已不存在（债务及费用尚未清偿）");
  }

  /** A signed limit is not altered: where the debtor owes less by now, or more is taken here, it is too high (R2.17, S5.16). */
  private Optional<String> overtaken(EntrustedMatter matter, EntrustedItem item) {
    try {
      Money most = item.effect() == ItemEffect.CONTROL ? controllable(matter) : deductible(matter);
      return matter.ceiling().filter(limit -> limit.compareTo(most) > 0).map(limit -> tooHigh(limit, most, item));
    } catch (BusinessException nothingLeft) {
      return Optional.of(nothingLeft.getMessage());
    }
  }

  private static String tooHigh(Money limit, Money most, EntrustedItem item) {
    String rule = item.effect() == ItemEffect.CONTROL ? "R2.17" : "S5.16";
    return "委托函用印期间情况有变：委托限额 %s 已超过“%s”尚可办理的 %s（%s），仍需委托的请按余额重新委托"
        .formatted(limit.format(), item.name(), most.format(), rule);
  }

  private Money controllable(EntrustedMatter matter) {
    String caseId = matter.caseId().orElseThrow();
    measures.roomFor(caseId, matter.assetId().orElseThrow(), Optional.of(matter.id()));
    return measures.room(caseId, matter.id());
  }

  private Money deductible(EntrustedMatter matter) {
    String measureId = matter.measureId().orElseThrow();
    ControlMeasure measure =
        measures.live(matter.caseId().orElseThrow()).stream()
            .filter(known -> known.id().equals(measureId))
            .findFirst()
            .orElseThrow(() -> BusinessException.conflict("MEASURE_ENDED", "要划拨的控制措施已不再有效"));
    return deductions.roomFor(measure, Optional.of(matter.id()));
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

  /** The first result is what was handed over, a later one corrects it; what comes beside it is entrusted anew. */
  private void handOver(EntrustedMatter matter, String measureId, HandlingResult result) {
    result.amount().ifPresent(amount -> deductions.collected(matter.id(), measureId, amount, result.receiptNo()));
  }

  /** The first result makes the measure, a later one corrects it. */
  private String take(EntrustedMatter matter, EntrustedControl control) {
    matter.measureId().ifPresent(measureId -> measures.corrected(measureId, control));
    return matter.measureId().orElseGet(() -> measures.taken(control));
  }

  private EntrustedControl control(EntrustedMatter matter, String assetId, HandlingResult result) {
    return new EntrustedControl(
        matter.caseId().orElseThrow(),
        assetId,
        matter.entrustedCourt(),
        result.rank().orElse(1),
        result.effectiveAt().or(() -> matter.times().firstHandledAt()).orElseGet(clock::instant),
        result.endsOn(),
        result.receiptNo(),
        result.amount().or(matter::ceiling));
  }
}
