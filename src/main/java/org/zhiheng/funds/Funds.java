package org.zhiheng.funds;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Case accounts, arrivals and the books of the court's special account (执行案款). */
@Service
public class Funds {

  /** Account of the case's first debtor, opened at first need (R3.30). */
  public CaseAccount caseAccount(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Account of one debtor of the case, opened at first need (R3.30). */
  public CaseAccount caseAccount(String caseId, String debtorId) {
    throw new UnsupportedOperationException();
  }

  /** The account of that number, empty if the court never gave it out. */
  public Optional<CaseAccount> accountByNumber(String number) {
    throw new UnsupportedOperationException();
  }

  /** Books what the bank says arrived and starts its handling; the same bank reference again changes nothing. */
  public Receipt receive(BankArrival arrival) {
    throw new UnsupportedOperationException();
  }

  /** One receipt, or {@code notFound} ({@code RECEIPT_UNKNOWN}). */
  public Receipt receipt(String receiptId) {
    throw new UnsupportedOperationException();
  }

  /** Receipts of a case, oldest first. */
  public List<Receipt> receiptsOf(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Gives the receipt to the case whose account was named; false if there is none (不明款). */
  public boolean match(String receiptId) {
    throw new UnsupportedOperationException();
  }

  /** Gives an unidentified receipt to a case (认领). */
  public Receipt claim(String receiptId, String caseNo) {
    throw new UnsupportedOperationException();
  }

  /** Decides that an unidentified receipt goes back to its payer (退回). */
  public Receipt returnToPayer(String receiptId) {
    throw new UnsupportedOperationException();
  }

  /** Divides the receipt between debt, fee and surplus and reduces the debt (核算). */
  public Reckoning reckon(String receiptId) {
    throw new UnsupportedOperationException();
  }

  /** In, out and held of a case. */
  public BalanceSheet balanceSheet(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** The case's book, oldest line first. */
  public List<LedgerEntry> ledger(String caseId) {
    throw new UnsupportedOperationException();
  }
}
