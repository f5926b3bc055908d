package org.zhiheng.funds;

import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One payment of a pay-out (发放明细). The line's id is the bank's key: it is paid once, however often it is asked.
 *
 * @param partyId party of the case, for a payer who is none the receipt's id; empty for the treasury
 * @param payeeId the confirmed account to pay to; empty as long as none is confirmed, and where none is needed
 * @param transactionNo the bank's number once paid
 * @param refusal the bank's reason if it refused last time
 */
public record PayoutLine(
    String id,
    PayeeKind kind,
    Optional<String> partyId,
    Optional<String> payeeId,
    Money amount,
    Optional<String> transactionNo,
    Optional<String> refusal) {

  static PayoutLine due(String id, PayeeKind kind, Optional<String> partyId, Money amount) {
    return new PayoutLine(id, kind, partyId, Optional.empty(), amount, Optional.empty(), Optional.empty());
  }

  public boolean paid() {
    return transactionNo.isPresent();
  }

  /** A new account also answers the bank's refusal of the old one; the refused account itself does not. */
  PayoutLine payableTo(String payee) {
    return payeeId.equals(Optional.of(payee))
        ? this
        : new PayoutLine(id, kind, partyId, Optional.of(payee), amount, transactionNo, Optional.empty());
  }

  /** Asks the bank again although it refused: there is no account that could be corrected. */
  PayoutLine askedAgain() {
    return new PayoutLine(id, kind, partyId, payeeId, amount, transactionNo, Optional.empty());
  }

  PayoutLine refused(String reason) {
    return new PayoutLine(id, kind, partyId, payeeId, amount, transactionNo, Optional.of(reason));
  }

  PayoutLine paidAs(String transaction) {
    return new PayoutLine(id, kind, partyId, payeeId, amount, Optional.of(transaction), Optional.empty());
  }
}
