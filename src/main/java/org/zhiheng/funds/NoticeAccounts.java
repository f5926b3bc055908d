package org.zhiheng.funds;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiheng.document.PaymentAccount;
import org.zhiheng.document.PaymentAccounts;
import org.zhiheng.reference.Courts;

/** Tells enforcement notices which account the debtor pays to (案款账户); the account is opened when the notice needs it. */
@Component
class NoticeAccounts implements PaymentAccounts {

  private final Funds funds;
  private final Courts courts;
  private final String bank;

  NoticeAccounts(Funds funds, Courts courts, @Value("${zhiheng.funds.bank:本院案款合作银行}") String bank) {
    this.funds = funds;
    this.courts = courts;
    this.bank = bank;
  }

  @Override
  public Optional<PaymentAccount> of(String caseId, String debtorId) {
    CaseAccount account = funds.caseAccount(caseId, debtorId);
    return Optional.of(new PaymentAccount(courts.byCode(account.courtCode()).name(), bank, account.number()));
  }
}
