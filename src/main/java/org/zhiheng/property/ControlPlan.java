package org.zhiheng.property;

import java.util.List;
import org.zhiheng.money.Money;

/**
 * What is to be controlled next (控制方案).
 *
 * @param outstanding debt and costs still owed today
 * @param secured what earlier measures of the case hold already, and what other courts are asked to control
 * @param planned sum of the items
 * @param proposal whether the items are only what the law suggests, not a judge's choice
 */
public record ControlPlan(
    String caseId, List<PlanItem> items, Money outstanding, Money secured, Money planned, boolean proposal) {

  public ControlPlan {
    items = List.copyOf(items);
  }

  /** How much more may be controlled (尚可控制金额). */
  public Money ceiling() {
    return outstanding.compareTo(secured) > 0 ? outstanding.minus(secured) : Money.ZERO;
  }
}
