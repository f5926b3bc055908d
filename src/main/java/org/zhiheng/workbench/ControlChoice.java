package org.zhiheng.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlPlan;
import org.zhiheng.property.PlanItem;
import org.zhiheng.property.Property;

/** A judge's choice of what to control, made on the case page by ticking assets (控制方案). */
@Service
public class ControlChoice {

  private final CaseFiles cases;
  private final Property property;
  private final CourtAccess access;

  ControlChoice(CaseFiles cases, Property property, CourtAccess access) {
    this.cases = cases;
    this.property = property;
    this.access = access;
  }

  /** Puts exactly these assets into the control plan; property refuses what exceeds debt and costs (R2.17). */
  @Transactional
  public void plan(String caseId, List<String> assetIds) {
    access.require(cases.byId(caseId).courtCode());
    List<Asset> chosen = chosen(caseId, Set.copyOf(assetIds));
    property.replacePlan(caseId, items(chosen, property.planControl(caseId)));
  }

  private List<Asset> chosen(String caseId, Set<String> ids) {
    List<Asset> chosen = property.assetsOf(caseId).stream().filter(asset -> ids.contains(asset.id())).toList();
    if (chosen.size() != ids.size()) {
      throw BusinessException.notFound("ASSET_UNKNOWN", "所选财产不属于本案，请刷新后重新勾选");
    }
    return chosen;
  }

  /** Money first, and of what can be divided only as much as is still needed; a thing counts whole. */
  private static List<PlanItem> items(List<Asset> chosen, ControlPlan plan) {
    List<PlanItem> items = new ArrayList<>();
    Money rest = plan.ceiling();
    for (Asset asset : moneyFirst(chosen)) {
      Money whole = asset.value().orElse(asset.kind().divisible() ? rest : Money.ZERO);
      Money amount = asset.kind().divisible() ? whole.min(rest) : whole;
      items.add(new PlanItem(asset.id(), amount));
      rest = rest.minus(amount).max(Money.ZERO);
    }
    return items;
  }

  private static List<Asset> moneyFirst(List<Asset> assets) {
    Comparator<Asset> order = Comparator.comparing(asset -> !asset.kind().isMoney());
    return assets.stream().sorted(order.thenComparing(asset -> !asset.kind().divisible())).toList();
  }
}
