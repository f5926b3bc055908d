package org.zhiheng.funds.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiheng.funds.BalanceSheet;
import org.zhiheng.funds.CaseAccount;
import org.zhiheng.funds.LedgerEntry;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutLine;
import org.zhiheng.funds.Receipt;
import org.zhiheng.platform.privacy.PersonalNumbers;

/**
 * The money of a case for the screen (案件案款). Amounts in 分; no personal data.
 *
 * @param intact whether the chain of the book is unbroken (账链校验)
 */
record FundsView(
    List<CaseAccount> accounts,
    BalanceSheet balance,
    boolean intact,
    List<ReceiptView> receipts,
    List<PayoutView> payouts,
    List<EntryView> ledger) {

  /** A receipt (收入). */
  record ReceiptView(
      String id, String bankReference, LocalDate valueDate, long amountFen, String status, String statusName) {

    static ReceiptView of(Receipt receipt) {
      return new ReceiptView(
          receipt.id(),
          receipt.bankReference(),
          receipt.valueDate(),
          receipt.amount().fen(),
          receipt.status().name(),
          receipt.status().chinese());
    }
  }

  /** A pay-out (发放). */
  record PayoutView(
      String id, String receiptId, String status, String statusName, boolean deposited, List<LineView> lines) {

    static PayoutView of(Payout payout) {
      return new PayoutView(
          payout.id(),
          payout.receiptId(),
          payout.status().name(),
          payout.status().chinese(),
          payout.deposited(),
          payout.lines().stream().map(LineView::of).toList());
    }
  }

  /** A line of a pay-out (发放明细); empty texts where there is nothing to say. */
  record LineView(
      String id,
      String payee,
      String partyId,
      long amountFen,
      boolean accountConfirmed,
      String transactionNo,
      String refusal) {

    static LineView of(PayoutLine line) {
      return new LineView(
          line.id(),
          line.kind().chinese(),
          line.partyId().orElse(""),
          line.amount().fen(),
          line.payeeId().isPresent(),
          line.transactionNo().orElse(""),
          line.refusal().map(PersonalNumbers::hide).orElse(""));
    }
  }

  /** A line of the book (分录). */
  record EntryView(
      long sequence, Instant bookedAt, String kind, String debit, String credit, long amountFen, String hash) {

    static EntryView of(LedgerEntry entry) {
      return new EntryView(
          entry.sequence(),
          entry.bookedAt(),
          entry.kind().chinese(),
          entry.debit().chinese(),
          entry.credit().chinese(),
          entry.amount().fen(),
          entry.hash());
    }
  }
}
