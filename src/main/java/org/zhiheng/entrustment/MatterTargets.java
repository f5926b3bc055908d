package org.zhiheng.entrustment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterContent.Target;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.EntrustedDeductions;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.Property;

/** What a matter is to act on (委托标的): an asset of the case, or a measure that the addressed court took for it. */
@Component
class MatterTargets {

  private final Property property;
  private final EntrustedMeasures measures;
  private final EntrustedDeductions deductions;
  private final CourtsHere courts;
  private final CurrentUser user;

  MatterTargets(
      Property property,
      EntrustedMeasures measures,
      EntrustedDeductions deductions,
      CourtsHere courts,
      CurrentUser user) {
    this.property = property;
    this.measures = measures;
    this.deductions = deductions;
    this.courts = courts;
    this.user = user;
  }

  /**
   * The thing to act on; empty where the matter is about none.
   *
   * @throws BusinessException invalid where what the matter needs is not of the case or not the addressed court's; forbidden or
   *     conflict where a release is not a judge's, or has no ground
   */
  Optional<Target> of(MatterDraft draft, EntrustedItem item) {
    if (item.effect().needsMeasure()) {
      ControlMeasure measure = measure(draft, item);
      return Optional.of(target(measure, item.effect() == ItemEffect.DEDUCT ? Optional.of(deductible(measure)) : Optional.empty()));
    }
    if (item.effect() == ItemEffect.CONTROL && draft.assetId().isEmpty()) {
      throw assetMissing(item);
    }
    List<Asset> assets = property.assetsOf(draft.caseId());
    Optional<Asset> asset = draft.assetId().map(id -> asset(assets, id));
    return item.effect() == ItemEffect.CONTROL
        ? asset.map(found -> target(found, ceiling(draft.caseId(), found)))
        : asset.map(found -> target(found, Optional.empty()));
  }

  /** What this court had planned for the asset is over once another court is asked to control it. */
  void leavesPlan(EntrustedMatter matter, EntrustedItem item) {
    if (item.effect() == ItemEffect.CONTROL) {
      matter.assetId().ifPresent(measures::leavesPlan);
    }
  }

  /**
   * Refuses what leaves open on which thing of the case it is to be done; whether another court may do it is asked when it is.
   *
   * @throws BusinessException invalid
   */
  void requireNamed(String caseId, EntrustedItem item, Optional<String> assetId, Optional<String> measureId) {
    if (item.effect().needsMeasure()) {
      live(caseId, required(item, measureId));
    } else if (item.effect() == ItemEffect.CONTROL && assetId.isEmpty()) {
      throw assetMissing(item);
    }
    assetId.ifPresent(id -> asset(property.assetsOf(caseId), id));
  }

  private static BusinessException assetMissing(EntrustedItem item) {
    return Drafts.wrong("assetId", "", "R6.10", "“" + item.name() + "”应选择本案财产");
  }

  private static String required(EntrustedItem item, Optional<String> measureId) {
    return measureId.orElseThrow(() -> Drafts.wrong("measureId", "", "R6.09", "“" + item.name() + "”应选择本案控制措施"));
  }

  private ControlMeasure live(String caseId, String measureId) {
    return property.measuresOf(caseId).stream()
        .filter(known -> known.id().equals(measureId) && known.status().isLive())
        .findFirst()
        .orElseThrow(() -> Drafts.wrong("measureId", measureId, "R6.09", "本案没有这项有效的控制措施"));
  }

  private static Asset asset(List<Asset> assets, String assetId) {
    return assets.stream()
        .filter(asset -> asset.id().equals(assetId))
        .findFirst()
        .orElseThrow(() -> Drafts.wrong("assetId", assetId, "R6.10", "本案没有这项财产"));
  }

  /** Refused where it would be more than debt and costs (R2.17); only what can be divided has a limit to state. */
  private Optional<Money> ceiling(String caseId, Asset asset) {
    Money most = measures.roomFor(caseId, asset.id(), Optional.empty());
    return asset.kind().divisible() ? Optional.of(most) : Optional.empty();
  }

  private ControlMeasure measure(MatterDraft draft, EntrustedItem item) {
    ControlMeasure measure = live(draft.caseId(), required(item, draft.measureId()));
    requireTakenBy(draft.entrustedCourt(), measure, item);
    if (item.effect() != ItemEffect.RENEW) {
      requireJudge(item);
    }
    if (item.effect() == ItemEffect.RELEASE) {
      requireGround(measure);
    } else if (measure.status() != MeasureStatus.EFFECTIVE) {
      throw Drafts.wrong("measureId", measure.id(), "R2.14", "该措施" + measure.status().label() + "，不能续行或者划拨");
    }
    return measure;
  }

  /** Nobody else can renew or lift it: our own measures go to our own units. */
  private void requireTakenBy(String court, ControlMeasure measure, EntrustedItem item) {
    if (measure.entrustedCourt().filter(court::equals).isEmpty()) {
      String taken = measure.entrustedCourt().map(courts::nameOf).map(name -> "系" + name + "受托采取").orElse("由本院采取，由本院办理");
      throw Drafts.wrong("measureId", measure.id(), "R6.09", "“" + item.name() + "”只能委托采取该措施的法院：该措施" + taken);
    }
  }

  /** As with our own measures a judge decides; where the court's own rules ask for it, a judge has. */
  private void requireJudge(EntrustedItem item) {
    if (!user.isSystem() && !user.hasRole(Roles.JUDGE)) {
      throw BusinessException.forbidden("DECIDED_BY_JUDGE", "“" + item.name() + "”由法官决定，请承办法官委托");
    }
  }

  /** What the court's own rules ask for has its ground. */
  private void requireGround(ControlMeasure measure) {
    if (!user.isSystem()) {
      measures.requireReleaseGround(measure.caseId(), measure.id());
    }
  }

  /** Never more than the measure holds, nor than is owed beside all that is deducted, here or by other courts (S5.16). */
  private Money deductible(ControlMeasure measure) {
    return deductions.roomFor(measure, Optional.empty());
  }

  private static Target target(Asset asset, Optional<Money> ceiling) {
    return new Target(
        asset.kind().label(), asset.description(), asset.identifier(), asset.institution(), ceiling.map(Money::fen));
  }

  private static Target target(ControlMeasure measure, Optional<Money> ceiling) {
    return new Target(
        measure.assetKind().label(), measure.assetDescription(), measure.identifier(), "", ceiling.map(Money::fen));
  }
}
