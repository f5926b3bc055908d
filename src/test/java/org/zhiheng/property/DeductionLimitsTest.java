package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;

/** Money is taken to the fen, never beyond debt and costs, and never beyond what is there (R2.55, R2.57, S5.16). */
class DeductionLimitsTest {

  private static final Money FEN = Money.of(1);

  @Property(tries = 300)
  void whateverIsAllowedStaysWithinDebtAndWithinEachAccount(@ForAll("limits") DeductionLimits limits, @ForAll @Size(6) List<@LongRange(min = 1, max = 250) Long> wishes) {
    List<PlanItem> items = items(limits, wishes);
    if (!allowed(limits, items)) {
      return;
    }
    assertThat(total(items)).isLessThanOrEqualTo(limits.owed());
    for (PlanItem item : items) {
      Optional.ofNullable(limits.frozen().get(item.assetId())).ifPresent(secured -> assertThat(item.amount()).isLessThanOrEqualTo(secured));
      Optional.ofNullable(limits.free().get(item.assetId())).flatMap(value -> value).ifPresent(value -> assertThat(item.amount()).isLessThanOrEqualTo(value));
    }
    List<PlanItem> fresh = items.stream().filter(item -> limits.free().containsKey(item.assetId())).toList();
    assertThat(total(fresh)).isLessThanOrEqualTo(limits.room());
  }

  @Property(tries = 300)
  void whatIsOfferedIsAllowedAndOneFenMoreIsNot(@ForAll("limits") DeductionLimits limits) {
    for (Deductions.Offer offer : limits.offers()) {
      PlanItem most = new PlanItem(offer.assetId(), offer.most());
      assertThatCode(() -> limits.require(List.of(most))).doesNotThrowAnyException();
      PlanItem more = new PlanItem(offer.assetId(), offer.most().plus(FEN));
      assertThatThrownBy(() -> limits.require(List.of(more))).isInstanceOf(BusinessException.class);
    }
  }

  @Property(tries = 300)
  void askedTwiceTheAnswerIsTheSame(@ForAll("limits") DeductionLimits limits, @ForAll @Size(6) List<@LongRange(min = 1, max = 250) Long> wishes) {
    List<PlanItem> items = items(limits, wishes);

    assertThat(allowed(limits, items)).isEqualTo(allowed(limits, items));
    assertThat(limits.offers()).isEqualTo(limits.offers());
  }

  @Property(tries = 300)
  void partAfterPartComesToTheWholeAndNotOneFenMore(
      @ForAll @LongRange(min = 0, max = 1000) long owed, @ForAll @LongRange(min = 0, max = 1000) long secured, @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 400) Long> parts) {
    Money collected = Money.ZERO;
    List<Long> wishes = new ArrayList<>(parts);
    wishes.add(Long.MAX_VALUE);
    for (long wish : wishes) {
      DeductionLimits now = account(Money.of(owed).minus(collected), Money.of(secured).minus(collected));
      Optional<Money> most = now.offers().stream().findFirst().map(Deductions.Offer::most);
      if (most.isEmpty()) {
        break;
      }
      Money part = most.get().min(Money.of(wish));
      now.require(List.of(new PlanItem("a", part)));
      collected = collected.plus(part);
    }

    assertThat(collected).isEqualTo(Money.of(owed).min(Money.of(secured)));
    assertThat(account(Money.of(owed).minus(collected), Money.of(secured).minus(collected)).offers()).isEmpty();
  }

  @Property(tries = 300)
  void moneyThatArrivesCoversTransfersInTheirOrderAndNeverMoreThanItIs(
      @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 200) Long> transfers, @ForAll @LongRange(min = 0, max = 800) long arrived) {
    List<OrderLine> lines = IntStream.range(0, transfers.size()).mapToObj(i -> line("l" + i, transfers.get(i))).toList();
    List<String> covered = MoneyInTransit.covered(lines, Money.of(arrived));

    long sum = lines.stream().filter(line -> covered.contains(line.id())).mapToLong(line -> line.collected().orElseThrow().fen()).sum();
    assertThat(sum).isLessThanOrEqualTo(arrived);
    assertThat(covered).isEqualTo(lines.stream().map(OrderLine::id).limit(covered.size()).toList());
    if (arrived >= transfers.stream().mapToLong(Long::longValue).sum()) {
      assertThat(covered).as("the whole has come").hasSameSizeAs(lines);
    }
  }

  private static OrderLine line(String id, long collected) {
    return new OrderLine(
        id, "order", "measure", LineStatus.DONE, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.of(Money.of(collected)), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static DeductionLimits account(Money owed, Money secured) {
    return new DeductionLimits(owed, Money.ZERO, Map.of("a", secured), Map.of());
  }

  private static boolean allowed(DeductionLimits limits, List<PlanItem> items) {
    try {
      limits.require(items);
      return true;
    } catch (BusinessException refused) {
      return false;
    }
  }

  private static Money total(List<PlanItem> items) {
    return Money.sum(items.stream().map(PlanItem::amount).toList());
  }

  private static List<PlanItem> items(DeductionLimits limits, List<Long> wishes) {
    List<String> accounts = new ArrayList<>(limits.frozen().keySet());
    accounts.addAll(limits.free().keySet());
    return IntStream.range(0, Math.min(accounts.size(), wishes.size()))
        .mapToObj(i -> new PlanItem(accounts.get(i), Money.of(wishes.get(i))))
        .toList();
  }

  @Provide
  Arbitrary<DeductionLimits> limits() {
    Arbitrary<Money> sum = Arbitraries.longs().between(0, 400).map(Money::of);
    Arbitrary<List<Money>> frozen = Arbitraries.longs().between(0, 200).map(Money::of).list().ofMaxSize(3);
    Arbitrary<List<Optional<Money>>> free = Arbitraries.longs().between(0, 200).map(Money::of).optional().list().ofMaxSize(3);
    return Combinators.combine(sum, sum, frozen, free)
        .as(
            (owed, room, bound, unbound) -> {
              Map<String, Money> secured = new HashMap<>();
              Map<String, Optional<Money>> values = new HashMap<>();
              IntStream.range(0, bound.size()).forEach(i -> secured.put("f" + i, bound.get(i)));
              IntStream.range(0, unbound.size()).forEach(i -> values.put("u" + i, unbound.get(i)));
              return new DeductionLimits(owed, room, secured, values);
            });
  }
}
