package org.zhiheng.funds;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.Outstanding;
import org.zhiheng.casefile.Payment;
import org.zhiheng.money.Money;

/** Lets a receipt reduce the debt and reads off who gets what (清偿核算). The order among the items is the debt's own rule. */
@Component
class Satisfier {

  private final Debt debt;

  Satisfier(Debt debt) {
    this.debt = debt;
  }

  /** Whatever the debt does not take is surplus (R3.37). */
  Reckoning satisfy(Receipt receipt) {
    String caseId = receipt.caseId().orElseThrow();
    LocalDate on = effectiveDay(receipt, caseId);
    Outstanding before = debt.outstanding(caseId, on);
    Money taken = receipt.amount().min(before.total());
    Money surplus = receipt.amount().minus(taken);
    if (taken.isZero()) {
      return new Reckoning(Money.ZERO, Money.ZERO, surplus);
    }
    debt.satisfy(caseId, taken, on, receipt.id());
    Money toCreditor = creditorPart(before).minus(creditorPart(debt.outstanding(caseId, on)));
    return new Reckoning(toCreditor, taken.minus(toCreditor), surplus);
  }

  /** A receipt booked late counts on the day of the last payment: days already reckoned are not opened again. */
  private LocalDate effectiveDay(Receipt receipt, String caseId) {
    return debt.payments(caseId).stream()
        .map(Payment::on)
        .filter(day -> day.isAfter(receipt.valueDate()))
        .max(LocalDate::compareTo)
        .orElse(receipt.valueDate());
  }

  private static Money creditorPart(Outstanding owed) {
    return owed.principal().plus(owed.generalInterest()).plus(owed.costs()).plus(owed.doubledInterest());
  }
}
