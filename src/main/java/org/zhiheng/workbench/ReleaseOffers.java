package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.Property;
import org.zhiheng.property.ReleaseGround;

/** Measures a judge may lift on a paper of the dossier (依材料解除, SF20 §28): on the page of the case, for the judge only. */
@Component
class ReleaseOffers implements CaseOffers {

  private final Property property;
  private final Dossier dossier;
  private final CurrentUser user;

  ReleaseOffers(Property property, Dossier dossier, CurrentUser user) {
    this.property = property;
    this.dossier = dossier;
    this.user = user;
  }

  @Override
  public List<Offer> of(String caseId) {
    if (!user.hasRole(Roles.JUDGE)) {
      return List.of();
    }
    List<Panorama.Choice> measures =
        property.measuresOf(caseId).stream().filter(ReleaseOffers::isLiftable).map(ReleaseOffers::choice).toList();
    return measures.isEmpty() ? List.of() : List.of(offer(caseId, measures));
  }

  private static boolean isLiftable(ControlMeasure measure) {
    boolean stands = measure.status() == MeasureStatus.EFFECTIVE || measure.status() == MeasureStatus.WAITING;
    return stands && measure.entrustedCourt().isEmpty();
  }

  private static Panorama.Choice choice(ControlMeasure measure) {
    return new Panorama.Choice(
        measure.id(), measure.kind().label() + "：" + measure.assetKind().label() + " " + measure.identifier());
  }

  private Offer offer(String caseId, List<Panorama.Choice> measures) {
    List<Panorama.Choice> grounds =
        Stream.of(ReleaseGround.values())
            .filter(ground -> ground.proof().isPresent())
            .map(ground -> new Panorama.Choice(ground.name(), ground.clause()))
            .toList();
    List<Panorama.Choice> papers =
        dossier.entries(caseId).stream().map(entry -> new Panorama.Choice(entry.id(), entry.title())).toList();
    return new Offer(
        "RELEASE_ON_PAPER",
        "依材料解除控制措施",
        "申请执行人撤回申请或者放弃债权、案外人异议成立、被执行人提供担保而申请执行人同意、执行依据被撤销、流拍不接受抵债等情形，凭卷宗材料解除；"
            + "不勾选措施的解除全部，异议成立和流拍的应勾选所及的财产。",
        "选择事由、措施和材料：",
        "POST",
        "/api/cases/" + caseId + "/release",
        Map.of(),
        List.of(
            new Offer.Input("ground", "解除事由", "select", ReleaseGround.WITHDRAWN.name(), grounds),
            new Offer.Input("measureIds", "解除的措施", "checks", "", measures),
            new Offer.Input("applicationDocumentId", "证明材料", "select", "", papers)));
  }
}
