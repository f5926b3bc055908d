package org.zhiheng.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * The payment of one receipt to all who have a share in it (案款发放单).
 *
 * @param caseId empty when unidentified money goes back to its payer
 * @param deposited true when the applicant's share goes to a depositary (提存, R3.36)
 * @param clockFrom day from which the period for paying out runs
 * @param clockDays natural days: 30 from arrival (R3.32), 10 after a deferral ended (R3.35)
 */
public record Payout(
    String id,
    String receiptId,
    String courtCode,
    Optional<String> caseId,
    PayoutStatus status,
    boolean deposited,
    LocalDate clockFrom,
    int clockDays,
    List<PayoutLine> lines) {

  public Payout {
    lines = List.copyOf(lines);
  }

  public Money total() {
    return new Money(lines.stream().mapToLong(line -> line.amount().fen()).sum());
  }

  public List<PayoutLine> unpaid() {
    return lines.stream().filter(line -> !line.paid()).toList();
  }
}
