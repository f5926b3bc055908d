package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ErrandKind;
import org.zhiheng.property.FieldErrand;
import org.zhiheng.property.FieldErrands;
import org.zhiheng.property.Property;

/** Acts in person that go to the field team, and may be taken back until they are done (外勤事项, S3.7). */
@Component
class ErrandOffers implements CaseOffers {

  private static final List<Panorama.Choice> KINDS =
      Arrays.stream(ErrandKind.values()).map(kind -> new Panorama.Choice(kind.name(), kind.label())).toList();

  private final CaseFiles cases;
  private final Property property;
  private final FieldErrands errands;
  private final CurrentUser user;
  private final Clock clock;

  ErrandOffers(CaseFiles cases, Property property, FieldErrands errands, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.property = property;
    this.errands = errands;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<Offer> of(String caseId) {
    boolean asks = user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK);
    if (!asks || cases.byId(caseId).status() != CaseStatus.OPEN) {
      return List.of();
    }
    Stream<Offer> withdrawals = errands.ofCase(caseId).stream().filter(FieldErrand::isOpen).map(ErrandOffers::withdrawal);
    return Stream.concat(Stream.of(ask(caseId)), withdrawals).toList();
  }

  private Offer ask(String caseId) {
    List<Panorama.Choice> assets = new ArrayList<>(List.of(new Panorama.Choice("", "不针对某项财产")));
    property.assetsOf(caseId)
        .forEach(asset -> assets.add(new Panorama.Choice(asset.id(), asset.kind().label() + " " + asset.identifier())));
    return new Offer(
        "FIELD_ERRAND",
        "交外勤办理",
        "须到现场或者到协助单位当面办理的，交本院外勤团队领取办理；您无须办理任务，进展见“外勤事项”一栏，逾期由执行局长督促。",
        "外勤事项：",
        "POST",
        "/api/cases/" + caseId + "/field-errands",
        Map.of(),
        List.of(
            new Offer.Input("kind", "事项", "select", "", KINDS),
            new Offer.Input("assetId", "财产", "select", "", assets),
            new Offer.Input("place", "地点", "text", "", List.of()),
            new Offer.Input("instructions", "要求", "text", "", List.of()),
            new Offer.Input("dueOn", "办理期限", "date", LocalDate.now(clock).toString(), List.of())));
  }

  private static Offer withdrawal(FieldErrand errand) {
    return new Offer(
        "FIELD_ERRAND_WITHDRAWAL_" + errand.id(),
        "撤回外勤事项：" + errand.kind().label() + "（" + errand.place() + "）",
        "不再需要的可以撤回，外勤团队的任务随即消失。",
        "撤回理由：",
        "POST",
        "/api/cases/" + errand.caseId() + "/field-errands/" + errand.id() + "/withdrawal",
        Map.of(),
        List.of(new Offer.Input("reason", "理由", "text", "", List.of())));
  }
}
