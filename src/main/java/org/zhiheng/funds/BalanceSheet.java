package org.zhiheng.funds;

import org.zhiheng.money.Money;

/** The money of a case at a moment (收支余): {@code in = out + held}, always. */
public record BalanceSheet(Money in, Money out, Money held) {

  /** A case that never saw money. */
  public static final BalanceSheet EMPTY = new BalanceSheet(new Money(0), new Money(0), new Money(0));
}
