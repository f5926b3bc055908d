package org.zhiheng.entrustment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterContent.Target;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.Property;

/** What a matter is to act on (委托标的): an asset of the case, or a measure that the addressed court took for it. */
@Component
class MatterTargets {

  private final Property property;
  private final EntrustedMeasures measures;
  private final CourtsHere courts;
  private final CurrentUser user;

  MatterTargets(Property property, EntrustedMeasures measures, CourtsHere courts, CurrentUser user) {
    this.property = property;
    this.measures = measures;
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
      return Optional.of(target(measure(draft, item)));
    }
    if (item.effect() == ItemEffect.CONTROL && draft.assetId().isEmpty()) {
      throw Drafts.wrong("assetId", "", "R6.10", "“" + item.name() + "”应选择本案财产");
    }
    return draft.assetId().map(id -> target(asset(draft.caseId(), id)));
  }

  private Asset asset(String caseId, String assetId) {
    return property.assetsOf(caseId).stream()
        .filter(asset -> asset.id().equals(assetId))
        .findFirst()
        .orElseThrow(() -> Drafts.wrong("assetId", assetId, "R6.10", "本案没有这项财产"));
  }

  private ControlMeasure measure(MatterDraft draft, EntrustedItem item) {
    String id = draft.measureId().orElseThrow(() -> Drafts.wrong("measureId", "", "R6.09", "“" + item.name() + "”应选择本案控制措施"));
    ControlMeasure measure =
        property.measuresOf(draft.caseId()).stream()
            .filter(known -> known.id().equals(id) && known.status().isLive())
            .findFirst()
            .orElseThrow(() -> Drafts.wrong("measureId", id, "R6.09", "本案没有这项有效的控制措施"));
    requireTakenBy(draft.entrustedCourt(), measure, item);
    if (item.effect() == ItemEffect.RELEASE) {
      requireRelease(measure);
    } else if (measure.status() != MeasureStatus.EFFECTIVE) {
      throw Drafts.wrong("measureId", id, "R2.14", "该措施" + measure.status().label() + "，没有正在计算的期限，不能续行");
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

  /** As for our own measures a judge decides and a ground must hold; where the court's own rules ask, both have been seen to. */
  private void requireRelease(ControlMeasure measure) {
    if (user.isSystem()) {
      return;
    }
    if (!user.hasRole(Roles.JUDGE)) {
      throw BusinessException.forbidden("RELEASE_BY_JUDGE", "解除控制措施由法官决定，请承办法官委托解除");
    }
    measures.requireReleaseGround(measure.caseId(), measure.id());
  }

  private static Target target(Asset asset) {
    Optional<Long> ceiling = asset.kind().divisible() ? asset.value().map(value -> value.fen()) : Optional.empty();
    return new Target(asset.kind().label(), asset.description(), asset.identifier(), asset.institution(), ceiling);
  }

  private static Target target(ControlMeasure measure) {
    return new Target(measure.assetKind().label(), measure.assetDescription(), measure.identifier(), "", Optional.empty());
  }
}
