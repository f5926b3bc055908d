package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** R3.14 and 民法典 §561: the order in which a payment satisfies a debt. */
class SatisfactionTest {

  @Test
  void principal_is_satisfied_before_doubled_interest_whatever_a_web_page_says() {
    Map<DebtPart, Money> debt = Map.of(
        DebtPart.COSTS, Money.yuan("10"), DebtPart.GENERAL_INTEREST, Money.yuan("20"), DebtPart.PRINCIPAL, Money.yuan("100"),
        DebtPart.DOUBLED_INTEREST, Money.yuan("5"), DebtPart.FEE, Money.yuan("50"));

    Satisfaction.Allocation allocation = Satisfaction.standard().allocate(Money.yuan("180"), debt);

    assertThat(allocation.of(DebtPart.PRINCIPAL)).isEqualTo(Money.yuan("100"));
    assertThat(allocation.of(DebtPart.DOUBLED_INTEREST)).isEqualTo(Money.ZERO);
    assertThat(Satisfaction.of(MoneySettings.FeeOrder.LAST).order()).endsWith(DebtPart.DOUBLED_INTEREST, DebtPart.FEE);
    assertThat(Satisfaction.of(MoneySettings.FeeOrder.AFTER_PRINCIPAL).order())
        .containsSubsequence(DebtPart.PRINCIPAL, DebtPart.FEE, DebtPart.DOUBLED_INTEREST);
  }

  @Test
  void the_parties_may_agree_on_another_order() {
    assertThat(Satisfaction.agreed(List.of(DebtPart.PRINCIPAL)).order()).startsWith(DebtPart.PRINCIPAL, DebtPart.COSTS);
  }

  @Property
  void nothing_of_a_payment_is_lost(
      @ForAll @LongRange(max = 1_000_000) long payment,
      @ForAll @LongRange(max = 500_000) long principal,
      @ForAll @LongRange(max = 500_000) long doubled) {
    Satisfaction.Allocation allocation = Satisfaction.standard().allocate(
        Money.of(payment), Map.of(DebtPart.PRINCIPAL, Money.of(principal), DebtPart.DOUBLED_INTEREST, Money.of(doubled)));

    assertThat(Money.sum(allocation.satisfied().values()).plus(allocation.surplus())).isEqualTo(Money.of(payment));
  }
}
