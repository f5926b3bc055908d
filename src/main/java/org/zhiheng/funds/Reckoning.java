package org.zhiheng.funds;

import org.zhiheng.money.Money;

/**
 * How a receipt is divided (案款核算): what the debt takes and what is left.
 *
 * @param toApplicant costs, interest and principal, R3.14 and 民法典 §561
 * @param fee enforcement fee to the treasury
 * @param surplus beyond the debt, back to the debtor (R3.37)
 */
public record Reckoning(Money toApplicant, Money fee, Money surplus) {

  /** The whole receipt. */
  public Money total() {
    return toApplicant.plus(fee).plus(surplus);
  }
}
