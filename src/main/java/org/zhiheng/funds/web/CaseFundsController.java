package org.zhiheng.funds.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.funds.CaseAccount;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Payee;
import org.zhiheng.funds.PayeeAccount;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Money of a case and of its pay-outs (案件案款). */
@RestController
@RequestMapping("/api")
@Permit({Roles.FINANCE, Roles.JUDGE, Roles.DIRECTOR})
class CaseFundsController {

  private final Funds funds;
  private final Payouts payouts;
  private final CaseFiles cases;
  private final CourtAccess access;

  CaseFundsController(Funds funds, Payouts payouts, CaseFiles cases, CourtAccess access) {
    this.funds = funds;
    this.payouts = payouts;
    this.cases = cases;
    this.access = access;
  }

  @GetMapping("/cases/{caseId}/funds")
  @Permit({Roles.FINANCE, Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.SUPERVISOR})
  FundsView ofCase(@PathVariable String caseId) {
    requireCase(caseId);
    return new FundsView(
        funds.accountsOf(caseId),
        funds.balanceSheet(caseId),
        funds.isIntact(caseId),
        funds.receiptsOf(caseId).stream().map(FundsView.ReceiptView::of).toList(),
        payouts.ofCase(caseId).stream().map(FundsView.PayoutView::of).toList(),
        funds.ledger(caseId).stream().map(FundsView.EntryView::of).toList());
  }

  /** Opens the account under which a debtor pays, or answers the one he has (一案一人一账号). */
  @PostMapping("/cases/{caseId}/funds/accounts/{debtorId}")
  CaseAccount account(@PathVariable String caseId, @PathVariable String debtorId) {
    requireCase(caseId);
    return funds.caseAccount(caseId, debtorId);
  }

  /** Accounts confirmed for a pay-out's lines, masked. */
  @GetMapping("/payouts/{payoutId}/payees")
  List<MaskedPayee> payees(@PathVariable String payoutId) {
    access.require(payouts.byId(payoutId).courtCode());
    return payouts.payeesOf(payoutId).stream().map(MaskedPayee::of).toList();
  }

  /** Confirms a party's account before any pay-out (收款账户确认). */
  @PutMapping("/cases/{caseId}/funds/payees/{partyId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String caseId, @PathVariable String partyId, @RequestBody PayeeAccount account) {
    requireCase(caseId);
    payouts.confirmPayee(account.of(caseId, partyId));
  }

  /** Confirms the account for one line of a pay-out (收款账户确认). */
  @PutMapping("/payouts/{payoutId}/lines/{lineId}/payee")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirmLine(@PathVariable String payoutId, @PathVariable String lineId, @RequestBody PayeeAccount account) {
    access.require(payouts.byId(payoutId).courtCode());
    payouts.confirmPayee(payoutId, lineId, account);
  }

  /** The cause of a deferral ended (暂缓事由消失). */
  @PostMapping("/payouts/{payoutId}/deferral-end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endDeferral(@PathVariable String payoutId) {
    access.require(payouts.byId(payoutId).courtCode());
    payouts.endDeferral(payoutId);
  }

  private void requireCase(String caseId) {
    access.require(cases.byId(caseId).courtCode());
  }

  /** A confirmed account as staff see it (脱敏收款账户). */
  record MaskedPayee(String partyId, String holder, String bank, String account, boolean representative) {

    static MaskedPayee of(Payee payee) {
      return new MaskedPayee(
          payee.partyId(),
          Masks.name(payee.holder()),
          payee.bank(),
          Masks.account(payee.account()),
          payee.representative());
    }
  }
}
