package org.zhiheng.money;

import java.time.LocalDate;
import java.util.List;

/**
 * General interest (一般债务利息): what the document itself says, at the rate it says, on the principal unpaid from day to
 * day (法释〔2014〕8号 §1). Where the document is silent there is none.
 */
public final class GeneralInterest {

  private GeneralInterest() {}

  /** Interest from {@code from} (counted) to {@code to} (not counted) with payments on the principal in between. */
  public static InterestResult accrue(
      Money principal, LocalDate from, LocalDate to, List<PartPayment> payments, InterestRate rate) {
    return Accrual.run(principal, new DayRange(from, to), payments, List.of(), rate);
  }
}
