package org.zhiheng.funds;

import java.time.LocalDate;
import org.zhiheng.money.Money;

/**
 * Money the bank says has arrived (到账通知).
 *
 * @param courtCode court whose special account (案款专户) was credited
 * @param accountNo account number the payer named; may be wrong or blank
 * @param payerName personal data
 * @param payerAccount personal data
 * @param bankReference the bank's own number of this credit; the same number means the same money
 * @param valueDate day from which the money is the court's
 */
public record BankArrival(
    String courtCode,
    String accountNo,
    String payerName,
    String payerAccount,
    Money amount,
    String bankReference,
    LocalDate valueDate) {

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "BankArrival[" + courtCode + ", " + bankReference + ", " + amount + ", " + valueDate + "]";
  }
}
