package org.zhiheng.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.zhiheng.money.Money;

/** Shares of several creditors lose nothing and favour nobody by more than a 分. */
class PayoutPlanTest {

  @Property
  void equalSharesAddUpAndDifferByOneFenAtMost(
      @ForAll @LongRange(max = 9_140_000_00L) long fen, @ForAll @IntRange(min = 1, max = 30) int creditors) {
    List<Money> shares = PayoutPlan.equalShares(Money.of(fen), creditors);
    assertThat(shares).hasSize(creditors);
    assertThat(Money.sum(shares)).isEqualTo(Money.of(fen));
    assertThat(shares.get(0).minus(shares.get(creditors - 1)).fen()).isBetween(0L, 1L);
  }
}
