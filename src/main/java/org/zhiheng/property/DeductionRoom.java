package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Debt;
import org.zhiheng.money.Money;
import org.zhiheng.property.persistence.MeasureOrderStore;

/**
 * How much a case's deductions may still bring in at this moment (扣划余量, S5.16): debt and costs, less what has left an account
 * and is not set against the debt yet, less what other deductions are about to bring, here or by another court. To the 分.
 */
@Component
class DeductionRoom {

  private static final Set<LineStatus> ON_THE_WAY = Set.of(LineStatus.PREPARED, LineStatus.REQUESTED);

  private final MeasureOrderStore orders;
  private final AskedElsewhere.Source elsewhere;
  private final Debt debt;
  private final Clock clock;

  DeductionRoom(MeasureOrderStore orders, AskedElsewhere.Source elsewhere, Debt debt, Clock clock) {
    this.orders = orders;
    this.elsewhere = elsewhere;
    this.debt = debt;
    this.clock = clock;
  }

  /** What may be deducted besides every line but these. */
  Money besides(String caseId, Set<String> lineIds) {
    return left(caseId, lineIds, elsewhere.of(caseId));
  }

  /** What another court may hand over besides every line and every matter but this one. */
  Money besides(String caseId, Optional<String> matterId) {
    AskedElsewhere all = elsewhere.of(caseId);
    return left(caseId, Set.of(), matterId.map(all::besides).orElse(all));
  }

  private Money left(String caseId, Set<String> lineIds, AskedElsewhere asked) {
    Money others =
        Money.sum(
            orders.ofCase(caseId).stream()
                .filter(order -> order.kind() == OrderKind.DEDUCTION)
                .flatMap(order -> order.lines().stream())
                .filter(line -> ON_THE_WAY.contains(line.status()) && !lineIds.contains(line.id()))
                .flatMap(line -> line.amount().stream())
                .toList());
    return owed(caseId).minus(others).minus(orders.sumInTransit(caseId)).minus(asked.toHandOver()).max(Money.ZERO);
  }

  /** Debt and costs today. */
  Money owed(String caseId) {
    return debt.outstanding(caseId, LocalDate.now(clock)).total();
  }
}
