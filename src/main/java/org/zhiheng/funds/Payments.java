package org.zhiheng.funds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.funds.persistence.PayoutStore;
import org.zhiheng.funds.persistence.ArrivalStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * The instruction to the bank and its answer (付款指令与回单). Only open lines are shown, each with its own key, so that a
 * line is paid once however often the instruction is fetched; each line the bank paid is booked the moment it says so.
 */
@Component
class Payments implements ExternalWork {

  private static final String LINE = "funds_payout_line";

  private final PayoutStore store;
  private final ArrivalStore receipts;
  private final Payees payees;
  private final Ledger ledger;
  private final CaseFiles cases;
  private final AuditTrail audit;

  Payments(
      PayoutStore store,
      ArrivalStore receipts,
      Payees payees,
      Ledger ledger,
      CaseFiles cases,
      AuditTrail audit) {
    this.store = store;
    this.receipts = receipts;
    this.payees = payees;
    this.ledger = ledger;
    this.cases = cases;
    this.audit = audit;
  }

  @Override
  public String reference() {
    return "payoutId";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> disclose(String id) {
    Payout payout = store.find(id).orElseThrow(Payments::unknown);
    if (payout.status() != PayoutStatus.APPROVED) {
      throw BusinessException.conflict("PAYOUT_NOT_APPROVED", "发放单未经批准，不能付款");
    }
    Map<String, Payee> accounts =
        payees.byIds(payout.unpaid().stream().flatMap(line -> line.payeeId().stream()).toList());
    List<Map<String, Object>> lines =
        payout.unpaid().stream().map(line -> instruction(payout, line, accounts)).toList();
    return Map.of("payoutId", id, "courtCode", payout.courtCode(), "purpose", purpose(payout), "lines", lines);
  }

  private Map<String, Object> instruction(Payout payout, PayoutLine line, Map<String, Payee> accounts) {
    Map<String, Object> instruction = new LinkedHashMap<>();
    instruction.put("lineId", line.id());
    instruction.put("payeeKind", payout.goesToDepositary(line) ? "DEPOSITARY" : line.kind().name());
    instruction.put("amountFen", line.amount().fen());
    line.payeeId()
        .map(accounts::get)
        .ifPresent(
            payee -> {
              instruction.put("holder", payee.holder());
              instruction.put("bank", payee.bank());
              instruction.put("account", payee.account());
            });
    return instruction;
  }

  private String purpose(Payout payout) {
    return payout.caseId().map(cases::byId).map(CaseFile::caseNo).map(no -> no + "案款").orElse("不明款退回");
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return List.of();
  }

  @Override
  public byte[] content(String id, String documentId) {
    throw BusinessException.notFound("DOCUMENT_UNKNOWN", "付款指令没有随附文书");
  }

  /**
   * {@code transactionNo} for all open lines, or {@code payments}: a list with {@code lineId} and either {@code
   * transactionNo} or {@code refusal} for each.
   */
  @Override
  @Transactional
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    Payout payout = store.lock(id).orElseThrow(Payments::unknown);
    BankAnswer bank = BankAnswer.read(answer.fields(), payout);
    List<PayoutLine> answered = payout.lines().stream().map(line -> answered(line, bank)).toList();
    store.updateLines(answered);
    book(payout, answered);
    Payout after = payout.withLines(answered);
    return Map.of("paymentComplete", after.unpaid().isEmpty());
  }

  private static PayoutLine answered(PayoutLine line, BankAnswer bank) {
    Optional<String> transaction = bank.transactionOf(line.id());
    if (line.paid()) {
      requireSameTransaction(line, transaction);
      return line;
    }
    return transaction.map(line::paidAs).orElseGet(() -> line.refused(bank.refusalOf(line.id())));
  }

  private static void requireSameTransaction(PayoutLine line, Optional<String> transaction) {
    if (transaction.isPresent() && !transaction.equals(line.transactionNo())) {
      throw BusinessException.conflict(
          "PAID_TWICE",
          "该笔款项此前已付讫，银行又报来另一流水号，请立即与银行核对",
          new FieldProblem("transactionNo", transaction.get(), "S5.9", "一笔发放只能付款一次"));
    }
  }

  /** Lines paid just now leave the court's books in this very transaction. */
  private void book(Payout payout, List<PayoutLine> answered) {
    Book book = receipts.find(payout.receiptId()).orElseThrow().book();
    for (PayoutLine line : answered) {
      Transfer payment = new Transfer(line.kind().account(), LedgerAccount.BANK, line.amount());
      if (line.paid() && ledger.post(book, Posting.of(PostingKind.PAYMENT, line.id(), payment))) {
        audit.record("MONEY_PAID", LINE, line.id(), Map.of(), facts(line));
      }
    }
  }

  @Override
  @Transactional
  public Refusal refuse(String id, String account, String code, String reason) {
    Payout payout = store.lock(id).orElseThrow(Payments::unknown);
    List<PayoutLine> refused = payout.unpaid().stream().map(line -> line.refused(reason)).toList();
    store.updateLines(refused);
    audit.record("PAYMENT_REFUSED", "funds_payout", id, Map.of(), Map.of("code", code, "account", account));
    return Refusal.BPMN_ERROR;
  }

  private static Map<String, ?> facts(PayoutLine line) {
    return Map.of(
        "payeeKind", line.kind().name(),
        "amountFen", line.amount().fen(),
        "transactionNo", line.transactionNo().orElse(""));
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("PAYOUT_UNKNOWN", "没有找到该发放单");
  }
}
