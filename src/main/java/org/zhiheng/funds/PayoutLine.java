package org.zhiheng.funds;

import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One payment of a pay-out (发放明细). The line's id is the bank's key: it is paid once, however often it is asked.
 *
 * @param partyId party of the case; empty for the treasury and for a payer who is no party
 * @param payeeId the confirmed account to pay to; empty as long as none is confirmed
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

  public boolean paid() {
    return transactionNo.isPresent();
  }
}
