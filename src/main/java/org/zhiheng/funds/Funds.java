package org.zhiheng.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.funds.persistence.ArrivalStore;
import org.zhiheng.money.Money;
import org.zhiheng.notification.Notifications;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.CaseNumber;

/**
 * Arrivals and the books of the court's special account (执行案款). Every step may be asked again and then changes nothing.
 */
@Service
public class Funds {

  private static final String RECEIPT = "funds_receipt";
  private static final String ARRIVED_TEMPLATE = "money-arrived";

  private final CaseAccounts accounts;
  private final ArrivalStore receipts;
  private final Ledger ledger;
  private final Satisfier satisfier;
  private final ReceiptProcess process;
  private final CaseFiles cases;
  private final Notifications notices;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Funds(
      CaseAccounts accounts,
      ArrivalStore receipts,
      Ledger ledger,
      Satisfier satisfier,
      ReceiptProcess process,
      CaseFiles cases,
      Notifications notices,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.receipts = receipts;
    this.ledger = ledger;
    this.satisfier = satisfier;
    this.process = process;
    this.cases = cases;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Account of the case's first debtor, opened at first need (R3.30). */
  @Transactional
  public CaseAccount caseAccount(String caseId) {
    return accounts.of(cases.byId(caseId), Optional.empty());
  }

  /** Account of one debtor of the case, opened at first need (R3.30). */
  @Transactional
  public CaseAccount caseAccount(String caseId, String debtorId) {
    return accounts.of(cases.byId(caseId), Optional.of(debtorId));
  }

  /** Accounts the case has so far. */
  @Transactional(readOnly = true)
  public List<CaseAccount> accountsOf(String caseId) {
    return accounts.opened(caseId);
  }

  /** The account of that number, empty if the court never gave it out. */
  @Transactional(readOnly = true)
  public Optional<CaseAccount> accountByNumber(String number) {
    return accounts.byNumber(number);
  }

  /**
   * Books what the bank says arrived and starts its handling; the same bank reference again changes nothing.
   *
   * @throws BusinessException {@code ARRIVAL_INVALID} field by field; {@code ARRIVAL_DIFFERS} if the bank told another
   *     amount, day or account under this reference before
   */
  @Transactional
  public Receipt receive(BankArrival arrival) {
    ArrivalRules.check(arrival, LocalDate.now(clock));
    Receipt receipt = Receipt.arrived(Ids.next(), arrival, accountAtCourt(arrival));
    Payer payer = new Payer(arrival.payerName(), arrival.payerAccount());
    if (!receipts.insert(receipt, payer, clock.instant())) {
      return known(arrival);
    }
    LedgerAccount owed = receipt.caseId().isPresent() ? LedgerAccount.UNRECKONED : LedgerAccount.UNIDENTIFIED;
    ledger.post(
        receipt.book(),
        Posting.of(PostingKind.ARRIVAL, receipt.id(), new Transfer(LedgerAccount.BANK, owed, receipt.amount())));
    audit.record("MONEY_ARRIVED", RECEIPT, receipt.id(), Map.of(), facts(receipt));
    process.start(receipt);
    return receipt;
  }

  private Optional<CaseAccount> accountAtCourt(BankArrival arrival) {
    return accounts
        .byNumber(arrival.accountNo())
        .filter(account -> account.courtCode().equals(arrival.courtCode()));
  }

  private Receipt known(BankArrival arrival) {
    Receipt earlier = receipts.byReference(arrival.courtCode(), arrival.bankReference()).orElseThrow();
    if (!earlier.tellsTheSameAs(arrival)) {
      throw BusinessException.conflict(
          "ARRIVAL_DIFFERS",
          "银行流水号 " + arrival.bankReference() + " 已登记，但金额、起息日或账号与本次不同，请与银行核对",
          new FieldProblem("bankReference", arrival.bankReference(), "S2.14", "同一流水号只能对应同一笔款项"));
    }
    return earlier;
  }

  /** One receipt, or {@code notFound} ({@code RECEIPT_UNKNOWN}). */
  @Transactional(readOnly = true)
  public Receipt receipt(String receiptId) {
    return receipts.find(receiptId).orElseThrow(Funds::unknown);
  }

  /** Receipts of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Receipt> receiptsOf(String caseId) {
    return receipts.ofCase(caseId);
  }

  /** Gives the receipt to the case whose account was named; it stays unidentified (不明款) if there is none. */
  @Transactional
  public Receipt match(String receiptId) {
    Receipt receipt = hold(receiptId);
    if (receipt.status() != ReceiptStatus.ARRIVED || receipt.caseId().isEmpty()) {
      return receipt;
    }
    return claimed(receipt, receipt.in(ReceiptStatus.CLAIMED));
  }

  /**
   * Gives an unidentified receipt to a case (认领): the amount leaves the book of unidentified money for the case's book.
   *
   * @throws BusinessException {@code CLAIM_INVALID} if there is no such case at this court; {@code RECEIPT_DECIDED} if the
   *     receipt belongs to a case already or goes back to its payer
   */
  @Transactional
  public Receipt claim(String receiptId, String caseNo) {
    CaseFile file = claimable(receiptId, caseNo);
    Receipt receipt = hold(receiptId);
    if (receipt.caseId().equals(Optional.of(file.id()))) {
      return receipt;
    }
    requireUndecided(receipt);
    Receipt claimed = receipt.claimedFor(file.id(), file.debtors().get(0).id());
    move(receipt, claimed);
    return claimed(receipt, claimed);
  }

  private void move(Receipt from, Receipt to) {
    Money amount = from.amount();
    ledger.post(
        from.book(),
        Posting.of(
            PostingKind.CLAIM_OUT,
            from.id(),
            new Transfer(LedgerAccount.UNIDENTIFIED, LedgerAccount.BANK, amount)));
    ledger.post(
        to.book(),
        Posting.of(
            PostingKind.CLAIM_IN, to.id(), new Transfer(LedgerAccount.BANK, LedgerAccount.UNRECKONED, amount)));
  }

  private Receipt claimed(Receipt before, Receipt after) {
    receipts.update(after);
    audit.record("MONEY_CLAIMED", RECEIPT, after.id(), facts(before), facts(after));
    events.publishEvent(new MoneyReceived(after.id(), after.caseId().orElseThrow(), after.amount()));
    return after;
  }

  /** The case of that number at the receipt's court, as {@link #claim} would find it; changes nothing. */
  @Transactional(readOnly = true)
  public CaseFile claimable(String receiptId, String caseNo) {
    Receipt receipt = receipt(receiptId);
    return cases
        .byNumber(CaseNumber.parse(caseNo))
        .filter(file -> file.courtCode().equals(receipt.courtCode()))
        .orElseThrow(
            () ->
                BusinessException.invalid(
                    "CLAIM_INVALID",
                    "本院没有案号为 " + caseNo + " 的案件",
                    new FieldProblem("claimCaseNo", caseNo, "R3.34", "请填写本院已立案件的案号")));
  }

  /** Decides that an unidentified receipt goes back to its payer (退回). */
  @Transactional
  public Receipt returnToPayer(String receiptId) {
    Receipt receipt = hold(receiptId);
    if (receipt.caseId().isPresent()) {
      throw decided(receipt);
    }
    Transfer toPayer = new Transfer(LedgerAccount.UNIDENTIFIED, LedgerAccount.DUE_PAYER, receipt.amount());
    if (ledger.post(receipt.book(), Posting.of(PostingKind.RETURN, receipt.id(), toPayer))) {
      audit.record("MONEY_TO_BE_RETURNED", RECEIPT, receipt.id(), facts(receipt), facts(receipt));
    }
    return receipt;
  }

  /**
   * Divides the receipt between the creditors, the fee and what is left over, and reduces the debt (核算). The debt publishes
   * its own event when nothing is left of it.
   */
  @Transactional
  public Reckoned reckon(String receiptId) {
    Receipt receipt = hold(receiptId);
    if (receipt.reckoning().isPresent()) {
      return new Reckoned(receipt, receipts.notification(receiptId).orElseThrow());
    }
    // Holding the book lets two receipts of one case reduce the debt one after the other.
    ledger.hold(receipt.book());
    Receipt reckoned = receipt.reckoned(satisfier.satisfy(receipt));
    ledger.post(reckoned.book(), new Posting(PostingKind.RECKONING, receipt.id(), shares(reckoned)));
    receipts.update(reckoned);
    audit.record("MONEY_RECKONED", RECEIPT, receipt.id(), facts(receipt), facts(reckoned));
    return new Reckoned(reckoned, announced(reckoned));
  }

  private String announced(Receipt receipt) {
    String notificationId =
        notices.prepare(
            receipt.caseId().orElseThrow(),
            ARRIVED_TEMPLATE,
            List.of(PartyRole.APPLICANT, PartyRole.DEBTOR),
            Map.of("amount", receipt.amount().format()));
    receipts.rememberNotification(receipt.id(), notificationId);
    return notificationId;
  }

  private static List<Transfer> shares(Receipt receipt) {
    Reckoning reckoning = receipt.reckoning().orElseThrow();
    return List.of(
        new Transfer(LedgerAccount.UNRECKONED, LedgerAccount.DUE_APPLICANT, reckoning.toApplicant()),
        new Transfer(LedgerAccount.UNRECKONED, LedgerAccount.DUE_TREASURY, reckoning.fee()),
        new Transfer(LedgerAccount.UNRECKONED, LedgerAccount.DUE_DEBTOR, reckoning.surplus()));
  }

  /** In, out and held of a case. */
  @Transactional(readOnly = true)
  public BalanceSheet balanceSheet(String caseId) {
    return ledger.book(caseId).map(Book::balance).orElse(BalanceSheet.EMPTY);
  }

  /** In, out and held of a court's unidentified money (不明款). */
  @Transactional(readOnly = true)
  public BalanceSheet unidentified(String courtCode) {
    return ledger.book(Book.ofUnidentified(courtCode).id()).map(Book::balance).orElse(BalanceSheet.EMPTY);
  }

  /** The case's book, oldest line first. */
  @Transactional(readOnly = true)
  public List<LedgerEntry> ledger(String caseId) {
    return ledger.entries(caseId);
  }

  /** Whether no line of the case's book was changed or removed (账链校验). */
  @Transactional(readOnly = true)
  public boolean isIntact(String caseId) {
    return Ledger.isIntact(ledger.entries(caseId));
  }

  private Receipt hold(String receiptId) {
    return receipts.lock(receiptId).orElseThrow(Funds::unknown);
  }

  private void requireUndecided(Receipt receipt) {
    if (receipt.caseId().isPresent() || ledger.isPosted(PostingKind.RETURN, receipt.id())) {
      throw decided(receipt);
    }
  }

  private static BusinessException decided(Receipt receipt) {
    return BusinessException.conflict("RECEIPT_DECIDED", "流水号 " + receipt.bankReference() + " 的款项已有归属，不能再认领或退回");
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("RECEIPT_UNKNOWN", "没有找到该笔案款");
  }

  private static Map<String, ?> facts(Receipt receipt) {
    return Map.of(
        "status", receipt.status().name(),
        "amountFen", receipt.amount().fen(),
        "bankReference", receipt.bankReference(),
        "caseId", receipt.caseId().orElse(""),
        "reckoning", receipt.reckoning().map(Reckoning::toString).orElse(""));
  }
}
