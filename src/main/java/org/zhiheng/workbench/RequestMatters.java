package org.zhiheng.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** What the court may do about requests that are out (协助请求的补充、催办与重试). */
@Component
class RequestMatters implements CaseOffers {

  private static final String POST = "POST";

  private final Assistance assistance;
  private final RequestLife life;
  private final Agencies agencies;
  private final Dossier dossier;
  private final CurrentUser user;

  RequestMatters(Assistance assistance, RequestLife life, Agencies agencies, Dossier dossier, CurrentUser user) {
    this.assistance = assistance;
    this.life = life;
    this.agencies = agencies;
    this.dossier = dossier;
    this.user = user;
  }

  @Override
  public List<Offer> of(String caseId) {
    List<Offer> offers = new ArrayList<>();
    if (!user.hasRole(Roles.JUDGE) && !user.hasRole(Roles.CLERK)) {
      return offers;
    }
    List<AssistanceRequest> open = assistance.ofCase(caseId).stream().filter(request -> !request.status().isFinal()).toList();
    Set<String> givenUp = open.isEmpty() ? Set.of() : life.givenUp(caseId);
    for (AssistanceRequest request : open) {
      if (givenUp.contains(request.id())) {
        offers.add(retry(request));
      }
      if (request.status() == RequestStatus.SUPPLEMENT) {
        offers.add(supplement(request));
      } else if (request.status() == RequestStatus.SILENT || request.urged() > 0) {
        offers.add(urge(request));
      }
    }
    return offers;
  }

  private Offer supplement(AssistanceRequest request) {
    List<Panorama.Choice> papers = new ArrayList<>(List.of(new Panorama.Choice("", "不附材料")));
    dossier.entries(request.caseId()).forEach(entry -> papers.add(new Panorama.Choice(entry.id(), entry.title())));
    return new Offer(
        "REQUEST_SUPPLEMENT_" + request.id(),
        "补充协助材料：" + nameOf(request),
        "单位要求：" + asked(request),
        "补充说明和随附材料：",
        POST,
        "/api/assistance/" + request.id() + "/supplement",
        Map.of(),
        List.of(
            new Offer.Input("text", "补充说明", "text", "", List.of()),
            new Offer.Input("documents", "随附材料", "select", "", papers)));
  }

  private String asked(AssistanceRequest request) {
    return life.steps(request.id()).stream()
        .filter(step -> step.kind() == RequestStep.Kind.SUPPLEMENT_ASKED)
        .reduce((earlier, later) -> later)
        .map(RequestStep::text)
        .orElse("");
  }

  private Offer urge(AssistanceRequest request) {
    return new Offer(
        "REQUEST_URGE_" + request.id(),
        "催办：" + nameOf(request),
        "单位尚未回复，系统已催办；人工催办有次数上限，逾期自动转督办。",
        "确定催办该单位？",
        POST,
        "/api/assistance/" + request.id() + "/urge",
        Map.of());
  }

  private Offer retry(AssistanceRequest request) {
    return new Offer(
        "REQUEST_RETRY_" + request.id(),
        "重试：" + nameOf(request),
        "单位的系统多次办理失败，已不再尝试。与单位核实故障排除后，可重新提供办理。",
        "确定请该单位的系统重新办理？",
        POST,
        "/api/assistance/" + request.id() + "/retry",
        Map.of());
  }

  private String nameOf(AssistanceRequest request) {
    return agencies.matter(request.matter()).name() + "（" + agencies.unit(request.unitCode()).name() + "）";
  }
}
