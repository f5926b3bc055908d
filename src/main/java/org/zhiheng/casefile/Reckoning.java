package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.money.DebtPart;
import org.zhiheng.money.DoubledInterest;
import org.zhiheng.money.EnforcementFee;
import org.zhiheng.money.GeneralInterest;
import org.zhiheng.money.InterestRate;
import org.zhiheng.money.Money;
import org.zhiheng.money.MoneySettings;
import org.zhiheng.money.PartPayment;
import org.zhiheng.money.Satisfaction;

/**
 * Reckons a balance (债务结算): walks through the payments in order, spreads each over what was owed on its day, and lets
 * interest run on what principal was left.
 */
@Component
class Reckoning {

  private static final int YEAR_DAYS = 365;

  private final DoubledInterest doubledInterest;
  private final EnforcementFee fee;
  private final MoneySettings settings;

  Reckoning(DoubledInterest doubledInterest, EnforcementFee fee, MoneySettings settings) {
    this.doubledInterest = doubledInterest;
    this.fee = fee;
    this.settings = settings;
  }

  Outstanding balance(CaseFile file, List<Payment> payments, LocalDate asOf) {
    Walk walk = new Walk(file);
    List<Payment> counted = payments.stream().filter(p -> !p.on().isAfter(asOf)).toList();
    counted.forEach(walk::pay);
    Map<DebtPart, Money> unpaid = walk.unpaid(asOf);
    return new Outstanding(
        unpaid.get(DebtPart.PRINCIPAL),
        unpaid.get(DebtPart.GENERAL_INTEREST),
        unpaid.get(DebtPart.COSTS),
        unpaid.get(DebtPart.DOUBLED_INTEREST),
        unpaid.get(DebtPart.FEE),
        Money.sum(counted.stream().map(Payment::amount).toList()),
        Money.sum(unpaid.values()));
  }

  /** One pass over the payments of one case. */
  private final class Walk {

    private final CaseFile file;
    private final Claim claim;
    private final Satisfaction order = Satisfaction.of(settings.feeOrder());
    private final Map<DebtPart, Money> satisfied = new EnumMap<>(DebtPart.class);
    private final List<PartPayment> onPrincipal = new ArrayList<>();
    private final List<PartPayment> onBase = new ArrayList<>();

    /** The fee by its base, which payments seldom change: asking the decision table is the dearest step of a walk. */
    private final Map<Money, Money> fees = new HashMap<>();

    Walk(CaseFile file) {
      this.file = file;
      this.claim = file.claim();
    }

    void pay(Payment payment) {
      Satisfaction.Allocation shares = order.allocate(payment.amount(), unpaid(payment.on()));
      shares.satisfied().forEach((part, share) -> satisfied.merge(part, share, Money::plus));
      note(onPrincipal, payment.on(), shares.of(DebtPart.PRINCIPAL));
      note(onBase, payment.on(), baseOf(shares.of(DebtPart.PRINCIPAL), shares.of(DebtPart.COSTS)));
    }

    private void note(List<PartPayment> list, LocalDate on, Money share) {
      if (share.isPositive()) {
        list.add(new PartPayment(on, share));
      }
    }

    Map<DebtPart, Money> unpaid(LocalDate day) {
      Map<DebtPart, Money> unpaid = new EnumMap<>(DebtPart.class);
      due(day).forEach((part, due) -> unpaid.put(part, due.minus(satisfied.getOrDefault(part, Money.ZERO)).max(Money.ZERO)));
      return unpaid;
    }

    private Map<DebtPart, Money> due(LocalDate day) {
      Map<DebtPart, Money> due = new EnumMap<>(DebtPart.class);
      due.put(DebtPart.PRINCIPAL, claim.principal());
      due.put(DebtPart.COSTS, claim.costs());
      due.put(DebtPart.GENERAL_INTEREST, generalInterest(day));
      due.put(DebtPart.DOUBLED_INTEREST, doubled(day));
      due.put(DebtPart.FEE, fees.computeIfAbsent(fee.base(claim.total(), Money.sum(due.values())), fee::on));
      return due;
    }

    private Money generalInterest(LocalDate day) {
      if (!claim.terms().accrues() || !day.isAfter(claim.terms().accruesFrom().get())) {
        return claim.generalInterest();
      }
      LocalDate from = claim.terms().accruesFrom().get();
      InterestRate rate = new InterestRate.FixedAnnual(claim.terms().annualRatePercent(), YEAR_DAYS);
      return claim.generalInterest().plus(GeneralInterest.accrue(claim.principal(), from, day, onPrincipal, rate).interest());
    }

    private Money doubled(LocalDate day) {
      LocalDate dueOn = file.basis().performanceDueOn();
      if (!day.isAfter(dueOn)) {
        return Money.ZERO;
      }
      Money base = baseOf(claim.principal(), claim.costs());
      return doubledInterest.between(base, dueOn, day, onBase, List.of()).interest();
    }

    private Money baseOf(Money principal, Money costs) {
      return settings.baseIncludesLitigationCost() ? principal.plus(costs) : principal;
    }
  }
}
