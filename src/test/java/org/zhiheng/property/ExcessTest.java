package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.zhiheng.money.Money;
import org.zhiheng.property.Excess.Held;
import org.zhiheng.property.Excess.Part;

/** What is lifted as excess never uncovers the debt, and never leaves a fen of money bound that it need not (R2.17). */
class ExcessTest {

  @Property
  void theRestCoversTheDebtAndMoneyIsFreedToTheFen(@ForAll("measures") List<Held> held, @ForAll @LongRange(min = 0, max = 500) long owedFen) {
    Money owed = Money.of(owedFen);
    List<Part> parts = Excess.of(held, owed);

    Money before = Money.sum(held.stream().map(Held::standing).toList());
    Money left = before.minus(lifted(held, parts));
    assertThat(left).isGreaterThanOrEqualTo(owed.min(before));
    boolean moneyLeft = held.stream().anyMatch(h -> h.divisible() && h.standing().isPositive() && !isWhole(parts, h));
    if (moneyLeft && before.compareTo(owed) >= 0) {
      assertThat(left).isEqualTo(owed);
    }
  }

  @Property
  void noPartIsEmptyOrAllOfIt(@ForAll("measures") List<Held> held, @ForAll @LongRange(min = 0, max = 500) long owedFen) {
    Map<String, Held> byId = held.stream().collect(Collectors.toMap(Held::id, Function.identity()));
    for (Part part : Excess.of(held, Money.of(owedFen))) {
      part.part().ifPresent(
          amount -> {
            assertThat(byId.get(part.id()).divisible()).isTrue();
            assertThat(amount).isGreaterThan(Money.ZERO).isLessThan(byId.get(part.id()).standing());
          });
    }
  }

  private static boolean isWhole(List<Part> parts, Held held) {
    return parts.stream().anyMatch(part -> part.id().equals(held.id()) && part.part().isEmpty());
  }

  private static Money lifted(List<Held> held, List<Part> parts) {
    Map<String, Held> byId = held.stream().collect(Collectors.toMap(Held::id, Function.identity()));
    return Money.sum(parts.stream().map(part -> part.part().orElseGet(() -> byId.get(part.id()).standing())).toList());
  }

  @Provide
  Arbitrary<List<Held>> measures() {
    Arbitrary<Held> one =
        Combinators.combine(Arbitraries.of(true, false), Arbitraries.longs().between(0, 200))
            .as((divisible, fen) -> new Held("", divisible, Money.of(fen)));
    return one.list().ofMaxSize(6)
        .map(list -> IntStream.range(0, list.size()).mapToObj(i -> new Held("m" + i, list.get(i).divisible(), list.get(i).standing())).toList());
  }
}
