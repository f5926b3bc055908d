package org.zhiheng.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.AssetKind;

/** Property found otherwise than by asking (人工登记财产): entered on the page of the case, with the paper that shows it. */
@Component
class AssetOffers implements CaseOffers {

  private static final List<Panorama.Choice> KINDS =
      Arrays.stream(AssetKind.values()).map(kind -> new Panorama.Choice(kind.name(), kind.label())).toList();

  private final CaseFiles cases;
  private final Dossier dossier;
  private final CurrentUser user;

  AssetOffers(CaseFiles cases, Dossier dossier, CurrentUser user) {
    this.cases = cases;
    this.dossier = dossier;
    this.user = user;
  }

  @Override
  public List<Offer> of(String caseId) {
    boolean enters = user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK);
    CaseFile file = cases.byId(caseId);
    if (!enters || file.status() != CaseStatus.OPEN) {
      return List.of();
    }
    List<Panorama.Choice> papers =
        dossier.entries(caseId).stream().map(entry -> new Panorama.Choice(entry.id(), entry.title())).toList();
    return papers.isEmpty() ? List.of() : List.of(offer(file, papers));
  }

  private static Offer offer(CaseFile file, List<Panorama.Choice> papers) {
    List<Panorama.Choice> debtors = file.debtors().stream().map(debtor -> new Panorama.Choice(debtor.id(), debtor.name())).toList();
    List<Offer.Input> inputs = new ArrayList<>();
    inputs.add(new Offer.Input("kind", "财产种类", "select", "", KINDS));
    inputs.add(typed("identifier", "财产编号（账号、权证号、车牌号等）"));
    inputs.add(typed("institution", "登记或开户机构"));
    inputs.add(typed("description", "财产情况"));
    inputs.add(typed("amount", "金额（元），不知道的不填"));
    inputs.add(typed("encumbrance", "权利负担"));
    inputs.add(new Offer.Input("debtorId", "所有人", "select", "", debtors));
    inputs.add(new Offer.Input("documentId", "载明该财产的材料", "select", "", papers));
    return new Offer(
        "ASSET_ENTRY",
        "登记查明的财产",
        "协助单位线下答复、外勤或者申请执行人提供的财产，凭卷宗材料登记，与网络查控到的一样列入财产清单，可以拟定控制方案。",
        "查明的财产：",
        "POST",
        "/api/cases/" + file.id() + "/assets",
        Map.of(),
        inputs);
  }

  private static Offer.Input typed(String name, String label) {
    return new Offer.Input(name, label, "text", "", List.of());
  }
}
