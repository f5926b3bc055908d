package org.zhiheng.casefile;

import org.zhiheng.money.Money;

/**
 * What is still owed on a day (未履行金额), each item after all payments up to that day.
 *
 * @param principal unpaid principal (本金)
 * @param generalInterest unpaid general interest (一般债务利息)
 * @param costs unpaid litigation costs (诉讼费用)
 * @param doubledInterest unpaid interest for delayed performance (加倍部分债务利息)
 * @param fee unpaid enforcement fee (申请执行费)
 * @param paid everything received for the case up to that day
 * @param total sum of the five unpaid items; zero means cleared
 */
public record Outstanding(
    Money principal,
    Money generalInterest,
    Money costs,
    Money doubledInterest,
    Money fee,
    Money paid,
    Money total) {

  /** Whether nothing is owed any more; one 分 short is not cleared. */
  public boolean isCleared() {
    return total.isZero();
  }
}
