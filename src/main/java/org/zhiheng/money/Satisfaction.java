package org.zhiheng.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * In which order a payment satisfies the parts of a debt (清偿顺序): costs, interest, principal (民法典 §561), the doubled part
 * last (法释〔2014〕8号 §4) — principal never waits for doubled interest. Where the enforcement fee stands is a setting (R3.03).
 */
public final class Satisfaction {

  private final List<DebtPart> order;

  private Satisfaction(List<DebtPart> order) {
    this.order = List.copyOf(order);
  }

  /** The order for a rank of the enforcement fee. */
  public static Satisfaction of(MoneySettings.FeeOrder feeOrder) {
    List<DebtPart> order = new ArrayList<>(
        List.of(DebtPart.COSTS, DebtPart.GENERAL_INTEREST, DebtPart.PRINCIPAL, DebtPart.DOUBLED_INTEREST));
    switch (feeOrder) {
      case FIRST -> order.add(1, DebtPart.FEE);
      case AFTER_PRINCIPAL -> order.add(3, DebtPart.FEE);
      case LAST -> order.add(DebtPart.FEE);
    }
    return new Satisfaction(order);
  }

  /** The order when nothing is set. */
  public static Satisfaction standard() {
    return of(MoneySettings.defaults().feeOrder());
  }

  /** Another order the parties agreed on (法释〔2014〕8号 §4); parts left out come last in the standard order. */
  public static Satisfaction agreed(List<DebtPart> order) {
    List<DebtPart> all = new ArrayList<>(order);
    standard().order.stream().filter(part -> !all.contains(part)).forEach(all::add);
    return new Satisfaction(all);
  }

  public List<DebtPart> order() {
    return order;
  }

  /** Spreads {@code payment} over {@code debt} in this order. Nothing is lost: parts plus surplus are the payment. */
  public Allocation allocate(Money payment, Map<DebtPart, Money> debt) {
    Map<DebtPart, Money> satisfied = new EnumMap<>(DebtPart.class);
    Money left = payment;
    for (DebtPart part : order) {
      Money share = left.min(debt.getOrDefault(part, Money.ZERO));
      satisfied.put(part, share);
      left = left.minus(share);
    }
    return new Allocation(Map.copyOf(satisfied), left);
  }

  /**
   * What a payment did.
   *
   * @param surplus what no part of the debt needed; it goes back to the debtor (R3.37)
   */
  public record Allocation(Map<DebtPart, Money> satisfied, Money surplus) {

    public Money of(DebtPart part) {
      return satisfied.getOrDefault(part, Money.ZERO);
    }
  }
}
