package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Asset;
import org.zhiheng.property.Deductions;
import org.zhiheng.property.Property;

/** Accounts whose money a judge may have handed over now (扣划), offered on the page of the case. */
@Component
class MoneyOffers implements CaseOffers {

  private final Property property;
  private final CurrentUser user;

  MoneyOffers(Property property, CurrentUser user) {
    this.property = property;
    this.user = user;
  }

  @Override
  public List<Offer> of(String caseId) {
    if (!user.hasRole(Roles.JUDGE)) {
      return List.of();
    }
    List<Deductions.Offer> accounts = property.deductible(caseId);
    if (accounts.isEmpty()) {
      return List.of();
    }
    Map<String, Asset> assets =
        property.assetsOf(caseId).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
    return accounts.stream().map(account -> offer(caseId, account, assets.get(account.assetId()))).toList();
  }

  private static Offer offer(String caseId, Deductions.Offer account, Asset asset) {
    String number = asset.identifier();
    String tail = number.substring(Math.max(0, number.length() - 4));
    String effect = account.frozen() ? "该款已经冻结" : "该款尚未冻结，扣划裁定同时具有冻结效力";
    return new Offer(
        "DEDUCT_" + asset.id(),
        "扣划" + asset.kind().label() + "（尾号 " + tail + "）",
        effect + "；最多可扣划 " + account.most().format() + "，扣入本案案款账户。",
        "扣划金额：",
        "POST",
        "/api/cases/" + caseId + "/assets/" + asset.id() + "/deduction",
        Map.of(),
        List.of(new Offer.Input("amount", "金额", "text", account.most().format(), List.of())));
  }
}
