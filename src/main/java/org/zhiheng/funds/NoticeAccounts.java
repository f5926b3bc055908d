package org.zhiheng.funds;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.document.PaymentAccount;
import org.zhiheng.document.PaymentAccounts;
import org.zhiheng.reference.Courts;

/** Tells notices where the debtor pays (案款账户); a case that has no account yet gets one with its first notice (R3.30). */
@Component
class NoticeAccounts implements PaymentAccounts {

  private final CaseAccounts accounts;
  private final CaseFiles cases;
  private final Courts courts;
  private final FundsSettings settings;

  NoticeAccounts(CaseAccounts accounts, CaseFiles cases, Courts courts, FundsSettings settings) {
    this.accounts = accounts;
    this.cases = cases;
    this.courts = courts;
    this.settings = settings;
  }

  @Override
  @Transactional
  public Optional<PaymentAccount> of(String caseId) {
    CaseFile file = cases.byId(caseId);
    CaseAccount account = accounts.of(file, Optional.empty());
    String court = file.courtCode();
    return Optional.of(new PaymentAccount(courts.byCode(court).name(), settings.bankOf(court), account.number()));
  }
}
