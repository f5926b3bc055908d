package org.zhiheng.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * The payment of one receipt to all who have a share in it (案款发放单).
 *
 * @param caseId empty when unidentified money goes back to its payer
 * @param deposited true when the creditors' share goes to a depositary (提存, R3.36)
 * @param clockFrom day from which the period for paying out runs
 * @param resumed false: 30 days from arrival (R3.32, clock C46); true: 10 days after a deferral ended (R3.35)
 * @param reason the approver's last words
 */
public record Payout(
    String id,
    String receiptId,
    String courtCode,
    Optional<String> caseId,
    PayoutStatus status,
    boolean deposited,
    LocalDate clockFrom,
    boolean resumed,
    String reason,
    List<PayoutLine> lines) {

  public Payout {
    lines = List.copyOf(lines);
  }

  static Payout opened(String id, Receipt receipt) {
    return new Payout(
        id,
        receipt.id(),
        receipt.courtCode(),
        receipt.caseId(),
        PayoutStatus.PREPARED,
        false,
        receipt.valueDate(),
        false,
        "",
        List.of());
  }

  public Money total() {
    return Money.sum(lines.stream().map(PayoutLine::amount).toList());
  }

  /** Lines the bank has still to pay. */
  public List<PayoutLine> unpaid() {
    return lines.stream().filter(line -> !line.paid()).toList();
  }

  /** Open lines whose account has still to be confirmed: there is none, or the bank refused it (待核实收款账户). */
  public List<PayoutLine> awaitingAccount() {
    return unpaid().stream().filter(this::needsPayee).filter(line -> line.payeeId().isEmpty() || line.refusal().isPresent()).toList();
  }

  /** Whether every open line can be handed to the bank: its account is confirmed and was not refused. */
  public boolean isPayable() {
    return unpaid().stream().allMatch(line -> line.refusal().isEmpty() && (!needsPayee(line) || line.payeeId().isPresent()));
  }

  /** Approved and nothing refused, or paid: the plan stands. */
  boolean isWithBank() {
    return status == PayoutStatus.PAID || (status == PayoutStatus.APPROVED && isPayable());
  }

  /** The treasury and a depositary are known to the bank; everybody else needs a confirmed account. */
  boolean needsPayee(PayoutLine line) {
    return line.kind() != PayeeKind.TREASURY && !goesToDepositary(line);
  }

  boolean goesToDepositary(PayoutLine line) {
    return deposited && line.kind() == PayeeKind.APPLICANT;
  }

  /** What the receipt becomes once everything is paid. */
  ReceiptStatus settledStatus() {
    if (caseId.isEmpty()) {
      return ReceiptStatus.RETURNED;
    }
    return deposited ? ReceiptStatus.DEPOSITED : ReceiptStatus.PAID;
  }

  /** The same pay-out with these lines. */
  public Payout withLines(List<PayoutLine> newLines) {
    return new Payout(
        id, receiptId, courtCode, caseId, status, deposited, clockFrom, resumed, reason, newLines);
  }

  Payout in(PayoutStatus next, String why) {
    return new Payout(id, receiptId, courtCode, caseId, next, deposited, clockFrom, resumed, why, lines);
  }

  Payout resumed(LocalDate today) {
    return new Payout(
        id,
        receiptId,
        courtCode,
        caseId,
        PayoutStatus.PREPARED,
        deposited,
        today,
        true,
        reason,
        lines);
  }

  Payout toDepositary(String why) {
    return new Payout(id, receiptId, courtCode, caseId, status, true, clockFrom, resumed, why, lines);
  }
}
