package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.casefile.persistence.MilestoneStore;
import org.zhiheng.casefile.persistence.PaymentStore;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What a case's debtors still owe (执行债务). */
@Service
@Transactional
public class Debt {

  private final CaseStore cases;
  private final PaymentStore payments;
  private final MilestoneStore milestones;
  private final Reckoning reckoning;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Debt(
      CaseStore cases,
      PaymentStore payments,
      MilestoneStore milestones,
      Reckoning reckoning,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.payments = payments;
    this.milestones = milestones;
    this.reckoning = reckoning;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Balance at the end of a day, counting the payments up to it. */
  @Transactional(readOnly = true)
  public Outstanding outstanding(String caseId, LocalDate asOf) {
    CaseFile file = cases.byId(caseId).orElseThrow(Debt::unknown);
    return reckoning.balance(file, payments.of(caseId), asOf);
  }

  /**
   * Money reduced the debt. The same source id counts once. Publishes {@link DebtReduced}, and {@link DebtCleared} the first
   * time nothing is left.
   *
   * @param on day that counts as the day of payment (R3.11)
   * @throws BusinessException {@code PAYMENT_INVALID} for an amount that is not positive, or a source id that came before
   *     with another amount
   */
  public void satisfy(String caseId, Money amount, LocalDate on, String sourceId) {
    CaseFile file = cases.locked(caseId).orElseThrow(Debt::unknown);
    if (!amount.isPositive()) {
      throw wrong("amount", amount.format(), "清偿金额应大于零");
    }
    List<Payment> earlier = payments.of(caseId);
    if (isRepeated(earlier, amount, sourceId)) {
      return;
    }
    Payment payment = new Payment(sourceId, amount, on);
    payments.add(caseId, payment, clock.instant());
    audit.record(
        "DEBT_SATISFIED",
        "casefile_case",
        caseId,
        Map.of(),
        Map.of("amountFen", amount.fen(), "on", on.toString(), "sourceId", sourceId));
    events.publishEvent(new DebtReduced(caseId, amount, sourceId));
    tellIfCleared(file);
  }

  private static boolean isRepeated(List<Payment> earlier, Money amount, String sourceId) {
    for (Payment payment : earlier) {
      if (payment.sourceId().equals(sourceId)) {
        if (!payment.amount().equals(amount)) {
          throw wrong("sourceId", sourceId, "同一来源此前以另一金额登记过：" + payment.amount().format());
        }
        return true;
      }
    }
    return false;
  }

  private void tellIfCleared(CaseFile file) {
    List<Payment> all = payments.of(file.id());
    LocalDate last = all.get(all.size() - 1).on();
    if (reckoning.balance(file, all, last).isCleared() && cases.cleared(file.id(), clock.instant())) {
      milestones.reach(file.id(), Milestone.PERFORMED, clock.instant());
      audit.record("DEBT_CLEARED", "casefile_case", file.id(), Map.of(), Map.of("clearedOn", last.toString()));
      events.publishEvent(new DebtCleared(file.id(), file.caseNo()));
    }
  }

  /** Payments so far, oldest first. */
  @Transactional(readOnly = true)
  public List<Payment> payments(String caseId) {
    return payments.of(caseId);
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("PAYMENT_INVALID", message, new FieldProblem(field, value, "R3.11", message));
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("CASE_UNKNOWN", "没有找到该案件");
  }
}
