package org.zhiheng.calendar;

import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** A period the law or the court sets (期间), e.g. 十日 = {@code new LegalPeriod(10, DayUnit.D)}. */
public record LegalPeriod(int amount, DayUnit unit) {

  /** Longer than this is an error of entry, not a period of the law. */
  private static final int MAX = 36_500;

  public LegalPeriod {
    if (amount < 0 || amount > MAX) {
      throw BusinessException.invalid(
          "PERIOD_INVALID",
          "期间长度应在 0 至 " + MAX + " 之间",
          new FieldProblem("amount", String.valueOf(amount), "R11.01", "期间长度应在 0 至 " + MAX + " 之间"));
    }
  }

  /** As written in Chinese: 10日, 6个月. */
  @Override
  public String toString() {
    return amount + unit.label();
  }
}
