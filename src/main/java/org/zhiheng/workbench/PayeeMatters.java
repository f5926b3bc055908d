package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutLine;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Accounts that must be confirmed before money can be paid out (核实收款账户), one offer for each open line without one. */
@Component
class PayeeMatters implements CaseOffers {

  private final Payouts payouts;
  private final CaseFiles cases;
  private final CurrentUser user;

  PayeeMatters(Payouts payouts, CaseFiles cases, CurrentUser user) {
    this.payouts = payouts;
    this.cases = cases;
    this.user = user;
  }

  @Override
  public List<Offer> of(String caseId) {
    if (!user.hasRole(Roles.FINANCE) && !user.hasRole(Roles.JUDGE)) {
      return List.of();
    }
    List<Payout> waiting = payouts.ofCase(caseId).stream().filter(payout -> !payout.awaitingAccount().isEmpty()).toList();
    return waiting.isEmpty() ? List.of() : offers(waiting, names(caseId));
  }

  private Map<String, String> names(String caseId) {
    return cases.byId(caseId).parties().stream().collect(Collectors.toMap(Party::id, Party::name));
  }

  private static List<Offer> offers(List<Payout> waiting, Map<String, String> names) {
    return waiting.stream()
        .flatMap(
            payout ->
                payout.awaitingAccount().stream()
                    .map(line -> confirmation(payout, line, names.get(line.partyId().orElseThrow()))))
        .toList();
  }

  private static Offer confirmation(Payout payout, PayoutLine line, String name) {
    String why = line.refusal().map(refusal -> "银行拒付：" + refusal + "。").orElse("尚无已确认的账户。");
    return new Offer(
        "PAYEE-" + line.id(),
        "登记" + name + "的收款账户",
        line.kind().chinese() + "应得 " + line.amount().format() + "。" + why + "登记后办结“核实收款账户”，新账户即用于发放。",
        "与收款人核实后填写：",
        "PUT",
        "/api/payouts/" + payout.id() + "/lines/" + line.id() + "/payee",
        Map.of(),
        List.of(
            text("holder", "户名", name),
            text("bank", "开户行", ""),
            text("account", "收款账号", ""),
            yes("representative", "代理人账户"),
            yes("specialAuthority", "有代领款特别授权")));
  }

  private static Offer.Input text(String name, String label, String preset) {
    return new Offer.Input(name, label, "text", preset, List.of());
  }

  private static Offer.Input yes(String name, String label) {
    return new Offer.Input(name, label, "checkbox", "", List.of());
  }
}
