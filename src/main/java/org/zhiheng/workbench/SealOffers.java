package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.EarlierSeal;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.Property;

/** Seals that wait behind a court elsewhere (轮候措施): that the one before fell away can be entered on the page of the case. */
@Component
class SealOffers implements CaseOffers {

  private final Property property;
  private final Dossier dossier;
  private final CurrentUser user;
  private final Clock clock;

  SealOffers(Property property, Dossier dossier, CurrentUser user, Clock clock) {
    this.property = property;
    this.dossier = dossier;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<Offer> of(String caseId) {
    if (!user.hasRole(Roles.JUDGE) && !user.hasRole(Roles.CLERK)) {
      return List.of();
    }
    List<ControlMeasure> waiting =
        property.measuresOf(caseId).stream().filter(measure -> measure.status() == MeasureStatus.WAITING).toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Panorama.Choice> papers =
        dossier.entries(caseId).stream().map(entry -> new Panorama.Choice(entry.id(), entry.title())).toList();
    return waiting.stream().map(measure -> offer(caseId, measure, papers)).toList();
  }

  private Offer offer(String caseId, ControlMeasure measure, List<Panorama.Choice> papers) {
    return new Offer(
        "RANK_" + measure.id(),
        "登记在先措施失效（" + measure.assetKind().label() + "，第 " + measure.rank().orElse(1) + " 顺位）",
        "外地法院在先的查封、冻结解除或者届满的，凭卷宗材料登记。第 1 顺位自在先措施失效之日起生效，期限列入期限台账。",
        "填写顺位变动：",
        "POST",
        "/api/cases/" + caseId + "/measures/" + measure.id() + "/rank",
        Map.of(),
        List.of(
            new Offer.Input("rank", "现在的顺位", "select", "1", places(measure)),
            new Offer.Input("on", "在先措施失效之日", "date", LocalDate.now(clock).toString(), List.of()),
            new Offer.Input("why", "失效原因", "select", EarlierSeal.RELEASED.name(), reasons()),
            new Offer.Input("endsOn", "登记的届满日（不填按法定最长期限）", "date", "", List.of()),
            new Offer.Input("documentId", "载明在先措施失效的材料", "select", "", papers)));
  }

  private static List<Panorama.Choice> places(ControlMeasure measure) {
    return IntStream.range(1, Math.max(2, measure.rank().orElse(2)))
        .mapToObj(rank -> new Panorama.Choice(String.valueOf(rank), rank == 1 ? "第 1 顺位（生效）" : "第 " + rank + " 顺位"))
        .toList();
  }

  private static List<Panorama.Choice> reasons() {
    return Arrays.stream(EarlierSeal.values()).map(why -> new Panorama.Choice(why.name(), why.label())).toList();
  }
}
