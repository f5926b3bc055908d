package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.DebtReduced;
import org.zhiheng.casefile.Payment;
import org.zhiheng.money.Money;
import org.zhiheng.property.persistence.MeasureOrderStore;

/**
 * Money that has left the debtor's account and is not yet set against the debt (在途款项). The keeper's answer and the bank's
 * credit come in either order; whichever is second finds the first.
 */
@Component
class MoneyInTransit {

  private final MeasureOrderStore orders;
  private final Debt debt;
  private final Clock clock;

  MoneyInTransit(MeasureOrderStore orders, Debt debt, Clock clock) {
    this.orders = orders;
    this.debt = debt;
    this.clock = clock;
  }

  /** The keeper says that it has handed over; the money may be in the books already. */
  void collected(String caseId, OrderLine line, Money amount) {
    Set<String> known = new HashSet<>(orders.bookedSources(caseId));
    debt.payments(caseId).stream()
        .filter(payment -> payment.amount().equals(amount) && !known.contains(payment.sourceId()))
        .filter(payment -> !payment.on().isBefore(orderedOn(line)))
        .map(Payment::sourceId)
        .findFirst()
        .ifPresent(source -> orders.booked(List.of(line.id()), source, clock.instant()));
  }

  private LocalDate orderedOn(OrderLine line) {
    return orders.byId(line.orderId()).orElseThrow().requestedAt().atZone(clock.getZone()).toLocalDate();
  }

  /** Money arrived and reduced the debt: of what is on its way, the transfer of this sum has come, else the oldest. */
  @EventListener
  void arrived(DebtReduced reduced) {
    List<OrderLine> onTheWay = orders.inTransit(reduced.caseId());
    Optional<OrderLine> exact =
        onTheWay.stream().filter(line -> line.collected().filter(reduced.amount()::equals).isPresent()).findFirst();
    List<String> come = exact.map(line -> List.of(line.id())).orElseGet(() -> covered(onTheWay, reduced.amount()));
    orders.booked(come, reduced.sourceId(), clock.instant());
  }

  /** The oldest transfers that the money is enough for, one after another; never more of them than it is. */
  static List<String> covered(List<OrderLine> onTheWay, Money amount) {
    List<String> covered = new ArrayList<>();
    Money left = amount;
    for (OrderLine line : onTheWay) {
      Money collected = line.collected().orElse(Money.ZERO);
      if (collected.compareTo(left) > 0) {
        break;
      }
      covered.add(line.id());
      left = left.minus(collected);
    }
    return covered;
  }
}
