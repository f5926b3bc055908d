package org.zhiheng.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.funds.persistence.PayoutStore;
import org.zhiheng.funds.persistence.ArrivalStore;
import org.zhiheng.notification.Notifications;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;

/**
 * Paying out reckoned money: plan, approval, deferral, end (案款发放). What the bank does is told to {@code Payments}. Every
 * step may be asked again and then changes nothing.
 */
@Service
public class Payouts {

  private static final String PAYOUT = "funds_payout";
  private static final String PAID_TEMPLATE = "money-paid-out";

  private final PayoutStore store;
  private final ArrivalStore receipts;
  private final Payees payees;
  private final PayoutProcess process;
  private final CaseFiles cases;
  private final Notifications notices;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Payouts(
      PayoutStore store,
      ArrivalStore receipts,
      Payees payees,
      PayoutProcess process,
      CaseFiles cases,
      Notifications notices,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.receipts = receipts;
    this.payees = payees;
    this.process = process;
    this.cases = cases;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Opens the receipt's pay-out and starts its process; a receipt has one. */
  @Transactional
  public Payout open(String receiptId) {
    Receipt receipt = receipts.find(receiptId).orElseThrow();
    Payout payout = Payout.opened(Ids.next(), receipt);
    if (!store.insert(payout, clock.instant())) {
      return store.ofReceipt(receiptId).orElseThrow();
    }
    audit.record("PAYOUT_OPENED", PAYOUT, payout.id(), Map.of(), Map.of("receiptId", receiptId));
    process.start(payout);
    return payout;
  }

  /**
   * Plans the lines, or brings their accounts up to date after a correction. After a deferral the 10 days of R3.35 run from
   * today.
   */
  @Transactional
  public Payout prepare(String payoutId) {
    Payout payout = hold(payoutId);
    if (payout.isWithBank()) {
      return payout;
    }
    Payout planned = payout.lines().isEmpty() ? planned(payout) : payout;
    Payout renewed = renewed(planned.withLines(payees.assign(planned)));
    store.update(renewed);
    store.updateLines(renewed.lines());
    return renewed;
  }

  private Payout planned(Payout payout) {
    Receipt receipt = receipts.find(payout.receiptId()).orElseThrow();
    List<PayoutLine> lines =
        receipt
            .caseId()
            .map(caseId -> PayoutPlan.dividing(receipt, cases.byId(caseId).applicants()))
            .orElseGet(() -> PayoutPlan.returning(receipt));
    Payout planned = payout.withLines(lines);
    store.insertLines(planned);
    return planned;
  }

  private Payout renewed(Payout payout) {
    return payout.status() == PayoutStatus.DEFERRED
        ? payout.resumed(LocalDate.now(clock))
        : payout.in(PayoutStatus.PREPARED, payout.reason());
  }

  /**
   * Records the approver's decision.
   *
   * @throws BusinessException {@code PAYOUT_DECIDED} if the pay-out is not waiting for one
   */
  @Transactional
  public Payout decide(String payoutId, PayoutRuling ruling) {
    Payout payout = hold(payoutId);
    PayoutStatus next = statusAfter(ruling.decision());
    if (payout.status() == next) {
      return payout;
    }
    requireStatus(payout, PayoutStatus.PREPARED);
    Payout decided = payout.in(next, ruling.deferral().map(DeferralReason::chinese).orElse("") + ruling.reason());
    store.update(decided);
    tellReceipt(decided, receiptStatusAfter(ruling.decision()));
    audit.record("PAYOUT_" + next.name(), PAYOUT, payoutId, facts(payout), facts(decided));
    return decided;
  }

  private static PayoutStatus statusAfter(PayoutDecision decision) {
    return switch (decision) {
      case APPROVE -> PayoutStatus.APPROVED;
      case RETURN -> PayoutStatus.CORRECTING;
      case DEFER -> PayoutStatus.DEFERRED;
    };
  }

  private static ReceiptStatus receiptStatusAfter(PayoutDecision decision) {
    return switch (decision) {
      case APPROVE -> ReceiptStatus.APPROVED;
      case RETURN -> ReceiptStatus.RECKONED;
      case DEFER -> ReceiptStatus.DEFERRED;
    };
  }

  /** Proposes that the creditors' share goes to a depositary, because they cannot or will not take it (提存, R3.36). */
  @Transactional
  public Payout proposeDeposit(String payoutId, String reason) {
    Payout payout = hold(payoutId);
    if (payout.caseId().isEmpty() || payout.lines().stream().noneMatch(line -> line.kind() == PayeeKind.APPLICANT)) {
      throw BusinessException.conflict("DEPOSIT_IMPOSSIBLE", "只有应付申请执行人的案款可以提存");
    }
    Payout deposited = payout.toDepositary(reason);
    store.update(deposited);
    audit.record("PAYOUT_DEPOSIT_PROPOSED", PAYOUT, payoutId, facts(payout), facts(deposited));
    return deposited;
  }

  /**
   * The cause of a deferral ended (暂缓事由消失): the pay-out goes back to approval, 10 days to pay (R3.35).
   *
   * @throws BusinessException {@code PAYOUT_DECIDED} if it is not deferred
   */
  @Transactional
  public void endDeferral(String payoutId) {
    Payout payout = hold(payoutId);
    requireStatus(payout, PayoutStatus.DEFERRED);
    audit.record("PAYOUT_DEFERRAL_ENDED", PAYOUT, payoutId, facts(payout), facts(payout));
    process.deferralEnded(payout);
  }

  /**
   * Closes a pay-out whose lines are all paid (发放完毕).
   *
   * @throws BusinessException {@code PAYOUT_UNPAID} while a line is open; nothing was changed then, so the caller's
   *     transaction may go on another way
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public Settled settle(String payoutId) {
    Payout payout = hold(payoutId);
    if (payout.status() == PayoutStatus.PAID) {
      return new Settled(payout, store.notification(payoutId));
    }
    if (payout.lines().isEmpty() || !payout.unpaid().isEmpty()) {
      throw BusinessException.conflict("PAYOUT_UNPAID", "尚有未付讫的发放明细，不能结清");
    }
    Payout settled = payout.in(PayoutStatus.PAID, payout.reason());
    store.update(settled);
    tellReceipt(settled, settled.settledStatus());
    audit.record("PAYOUT_PAID", PAYOUT, payoutId, facts(payout), facts(settled));
    settled.caseId().ifPresent(caseId -> events.publishEvent(new MoneyPaidOut(payoutId, caseId, settled.total())));
    return new Settled(settled, settled.caseId().map(caseId -> announced(settled, caseId)));
  }

  private String announced(Payout payout, String caseId) {
    String notificationId =
        notices.prepare(
            caseId,
            PAID_TEMPLATE,
            List.of(PartyRole.APPLICANT, PartyRole.DEBTOR),
            Map.of("amount", payout.total().format()));
    store.rememberNotification(payout.id(), notificationId);
    return notificationId;
  }

  /** One pay-out, or {@code notFound} ({@code PAYOUT_UNKNOWN}). */
  @Transactional(readOnly = true)
  public Payout byId(String payoutId) {
    return store.find(payoutId).orElseThrow(Payouts::unknown);
  }

  /** Pay-outs of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Payout> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** Newest confirmed account of a party; personal data, the caller masks it. */
  @Transactional(readOnly = true)
  public Optional<Payee> payee(String caseId, String partyId) {
    return payees.newest(caseId, partyId);
  }

  /** Confirmed accounts of a pay-out's lines; personal data, the caller masks it. */
  @Transactional(readOnly = true)
  public List<Payee> payeesOf(String payoutId) {
    List<String> ids = byId(payoutId).lines().stream().flatMap(line -> line.payeeId().stream()).toList();
    return List.copyOf(payees.byIds(ids).values());
  }

  /**
   * Confirms the account to which a party's money goes (收款账户确认).
   *
   * @throws BusinessException {@code PAYEE_INVALID} field by field
   */
  @Transactional
  public void confirmPayee(Payee payee) {
    payees.confirm(payee, Payees.partyOf(cases.byId(payee.caseId()), payee.partyId()).name());
  }

  /**
   * Confirms the account for one line of a pay-out, whoever it goes to.
   *
   * @throws BusinessException {@code PAYEE_INVALID} field by field
   */
  @Transactional
  public void confirmPayee(String payoutId, String lineId, PayeeAccount account) {
    Payout payout = hold(payoutId);
    PayoutLine line =
        payout.unpaid().stream()
            .filter(open -> open.id().equals(lineId))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("LINE_UNKNOWN", "没有找到未付讫的该条发放明细"));
    String partyId = line.partyId().orElseThrow(() -> BusinessException.conflict("LINE_TREASURY", "国库账户不需确认"));
    String scope = payout.caseId().orElse(payout.receiptId());
    payees.confirm(account.of(scope, partyId), payeeName(payout, partyId));
  }

  private String payeeName(Payout payout, String partyId) {
    return payout
        .caseId()
        .map(caseId -> Payees.partyOf(cases.byId(caseId), partyId).name())
        .orElseGet(() -> receipts.payer(payout.receiptId()).name());
  }

  /** Whether preparing the pay-out now would find an account for every open line; changes nothing. */
  @Transactional(readOnly = true)
  public boolean hasAllAccounts(String payoutId) {
    return payees.covers(byId(payoutId));
  }

  private Payout hold(String payoutId) {
    return store.lock(payoutId).orElseThrow(Payouts::unknown);
  }

  private void tellReceipt(Payout payout, ReceiptStatus status) {
    Receipt receipt = receipts.lock(payout.receiptId()).orElseThrow();
    receipts.update(receipt.in(status));
  }

  private static void requireStatus(Payout payout, PayoutStatus required) {
    if (payout.status() != required) {
      throw BusinessException.conflict("PAYOUT_DECIDED", "发放单“" + payout.status().chinese() + "”，不能再作此处理");
    }
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("PAYOUT_UNKNOWN", "没有找到该发放单");
  }

  /** Without the reason: it is in people's own words, and the trail is kept in clear. */
  private static Map<String, ?> facts(Payout payout) {
    return Map.of(
        "status", payout.status().name(),
        "deposited", payout.deposited(),
        "totalFen", payout.total().fen());
  }
}
