package org.zhiheng.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A debt under enforcement over time (债务结算): interest grows, payments satisfy its parts in the order of the law, and the
 * principal that is left bears the interest of the next days.
 */
public final class DebtAccount {

  private final Terms terms;
  private final InterestRate delayRate;
  private final MoneySettings settings;
  private final Satisfaction order;
  private final Map<DebtPart, Money> open = new EnumMap<>(DebtPart.class);
  private Money surplus = Money.ZERO;

  /**
   * What the document awards and how interest runs.
   *
   * @param fixed amounts fixed from the beginning, by part; what is absent is zero
   * @param generalRate how general interest goes on, empty if the fixed amount is all
   * @param generalFrom first day whose general interest is not in the fixed amount
   * @param dueOn last day of the performance period, from which doubled interest runs
   * @param excluded days without doubled interest (R3.12)
   */
  public record Terms(
      Map<DebtPart, Money> fixed,
      Optional<InterestRate> generalRate,
      LocalDate generalFrom,
      LocalDate dueOn,
      List<DayRange> excluded) {}

  /**
   * What is open after all payments up to a day.
   *
   * @param surplus what was paid beyond the whole debt (R3.37)
   */
  public record Balance(Map<DebtPart, Money> open, Money surplus) {

    public Money of(DebtPart part) {
      return open.getOrDefault(part, Money.ZERO);
    }

    public Money total() {
      return Money.sum(open.values());
    }
  }

  private DebtAccount(Terms terms, InterestRate delayRate, MoneySettings settings) {
    this.terms = terms;
    this.delayRate = delayRate;
    this.settings = settings;
    this.order = Satisfaction.of(settings.feeOrder());
    open.putAll(terms.fixed());
  }

  static Balance balance(
      Terms terms, List<PartPayment> payments, LocalDate asOf, InterestRate delayRate, MoneySettings settings) {
    return new DebtAccount(terms, delayRate, settings).until(payments, asOf);
  }

  private Balance until(List<PartPayment> payments, LocalDate asOf) {
    List<PartPayment> due = new ArrayList<>(payments);
    due.removeIf(payment -> payment.on().isAfter(asOf));
    due.sort(Comparator.comparing(PartPayment::on));
    LocalDate day = earlier(terms.generalFrom(), terms.dueOn());
    for (PartPayment payment : due) {
      day = accrue(day, payment.on());
      pay(payment.amount());
    }
    accrue(day, asOf);
    return new Balance(Map.copyOf(open), surplus);
  }

  private LocalDate accrue(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      return from;
    }
    terms.generalRate().ifPresent(rate ->
        grow(DebtPart.GENERAL_INTEREST, of(DebtPart.PRINCIPAL), later(from, terms.generalFrom()), to, List.of(), rate));
    // 首尾都计的法院，起算日多计一天
    LocalDate doubledFrom = settings.countPaymentDay() ? terms.dueOn().minusDays(1) : terms.dueOn();
    LocalDate start = from.isAfter(terms.dueOn()) ? from : doubledFrom;
    if (to.isAfter(terms.dueOn())) {
      grow(DebtPart.DOUBLED_INTEREST, base(), start, to, terms.excluded(), delayRate);
    }
    return to;
  }

  private Money base() {
    Money principal = of(DebtPart.PRINCIPAL);
    return settings.baseIncludesLitigationCost() ? principal.plus(of(DebtPart.COSTS)) : principal;
  }

  private void grow(DebtPart part, Money base, LocalDate from, LocalDate to, List<DayRange> excluded, InterestRate rate) {
    if (from.isBefore(to) && base.isPositive()) {
      InterestResult result = Accrual.run(base, new DayRange(from, to), List.of(), excluded, rate);
      open.merge(part, result.interest(), Money::plus);
    }
  }

  private void pay(Money amount) {
    Satisfaction.Allocation allocation = order.allocate(amount, open);
    allocation.satisfied().forEach((part, share) -> open.put(part, of(part).minus(share)));
    surplus = surplus.plus(allocation.surplus());
  }

  private Money of(DebtPart part) {
    return open.getOrDefault(part, Money.ZERO);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
