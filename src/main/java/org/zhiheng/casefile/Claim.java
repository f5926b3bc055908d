package org.zhiheng.casefile;

import org.zhiheng.money.Money;

/**
 * What is claimed (申请执行标的).
 *
 * @param principal money debt fixed by the basis (本金), the base of doubled interest
 * @param generalInterest general interest as stated in the application (一般债务利息)
 * @param costs litigation and arbitration costs borne by the debtor (诉讼费、保全费等)
 */
public record Claim(Money principal, Money generalInterest, Money costs, InterestTerms terms) {

  /** Amount applied for (申请执行标的额), the base of triage and of statistics. */
  public Money total() {
    return principal.plus(generalInterest).plus(costs);
  }
}
