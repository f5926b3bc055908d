package org.zhiheng.funds;

import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One arrival in the court's books (案款收入). The payer's name and account are not in here: personal data stays in the table.
 *
 * @param accountNo account number the payer named, as it came
 * @param caseId empty while nobody knows whose money it is (不明款)
 * @param debtorId debtor for whom it was paid
 * @param reckoning empty until divided
 */
public record Receipt(
    String id,
    String courtCode,
    String bankReference,
    String accountNo,
    Money amount,
    LocalDate valueDate,
    ReceiptStatus status,
    Optional<String> caseId,
    Optional<String> debtorId,
    Optional<Reckoning> reckoning) {

  static Receipt arrived(String id, BankArrival arrival, Optional<CaseAccount> account) {
    return new Receipt(
        id,
        arrival.courtCode(),
        arrival.bankReference(),
        arrival.accountNo(),
        arrival.amount(),
        arrival.valueDate(),
        ReceiptStatus.ARRIVED,
        account.map(CaseAccount::caseId),
        account.map(CaseAccount::debtorId),
        Optional.empty());
  }

  /** Whether the bank said the same before under this reference. */
  boolean tellsTheSameAs(BankArrival arrival) {
    return amount.equals(arrival.amount())
        && valueDate.equals(arrival.valueDate())
        && accountNo.equals(arrival.accountNo());
  }

  Receipt in(ReceiptStatus next) {
    return new Receipt(
        id, courtCode, bankReference, accountNo, amount, valueDate, next, caseId, debtorId, reckoning);
  }

  Receipt claimedFor(String claimingCase, String debtor) {
    return new Receipt(
        id,
        courtCode,
        bankReference,
        accountNo,
        amount,
        valueDate,
        ReceiptStatus.CLAIMED,
        Optional.of(claimingCase),
        Optional.of(debtor),
        reckoning);
  }

  Receipt reckoned(Reckoning result) {
    return new Receipt(
        id,
        courtCode,
        bankReference,
        accountNo,
        amount,
        valueDate,
        ReceiptStatus.RECKONED,
        caseId,
        debtorId,
        Optional.of(result));
  }

  /** The book this money is kept in. */
  Book book() {
    return caseId.map(id -> Book.ofCase(id, courtCode)).orElseGet(() -> Book.ofUnidentified(courtCode));
  }
}
