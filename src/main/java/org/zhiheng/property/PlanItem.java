package org.zhiheng.property;

import org.zhiheng.money.Money;

/**
 * One line of a control plan (控制方案明细).
 *
 * @param amount how much of it to control; for a thing that cannot be divided its whole value, zero if unknown
 */
public record PlanItem(String assetId, Money amount) {}
