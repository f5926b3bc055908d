package org.zhiheng.funds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Party;
import org.zhiheng.funds.persistence.CaseAccountStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;

/** Gives out case accounts (一案一人一账号, R3.30). */
@Component
class CaseAccounts {

  private final CaseAccountStore store;
  private final AuditTrail audit;
  private final Clock clock;

  CaseAccounts(CaseAccountStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account of that debtor, or of the first one; opened if there is none yet. */
  CaseAccount of(CaseFile file, Optional<String> debtorId) {
    String debtor =
        file.debtors().stream()
            .map(Party::id)
            .filter(id -> debtorId.map(id::equals).orElse(true))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("DEBTOR_UNKNOWN", "该案没有这名被执行人"));
    return store.of(file.id(), debtor).map(CaseAccounts::account).orElseGet(() -> open(file, debtor));
  }

  private CaseAccount open(CaseFile file, String debtor) {
    boolean opened = store.open(file.id(), file.courtCode(), debtor, clock.instant());
    CaseAccount account = account(store.of(file.id(), debtor).orElseThrow());
    if (opened) {
      audit.record("CASE_ACCOUNT_OPENED", "funds_account", account.number(), Map.of(), Map.of("caseId", file.id()));
    }
    return account;
  }

  List<CaseAccount> opened(String caseId) {
    return store.of(caseId).stream().map(CaseAccounts::account).toList();
  }

  Optional<CaseAccount> byNumber(String number) {
    OptionalLong serial = AccountNumbers.serialOf(number);
    return serial.isEmpty()
        ? Optional.empty()
        : store.bySerial(serial.getAsLong()).map(CaseAccounts::account).filter(found -> sameDigits(found, number));
  }

  private static boolean sameDigits(CaseAccount account, String number) {
    return account.number().equals(AccountNumbers.digitsOf(number));
  }

  private static CaseAccount account(CaseAccountStore.Row row) {
    return new CaseAccount(
        AccountNumbers.write(row.courtCode(), row.serial()), row.caseId(), row.courtCode(), row.debtorId());
  }
}
