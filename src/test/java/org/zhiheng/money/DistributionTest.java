package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.money.CreditorClaim.Kind.CONFISCATION;
import static org.zhiheng.money.CreditorClaim.Kind.FINE;
import static org.zhiheng.money.CreditorClaim.Kind.MEDICAL;
import static org.zhiheng.money.CreditorClaim.Kind.ORDINARY;
import static org.zhiheng.money.CreditorClaim.Kind.SECURED;
import static org.zhiheng.money.CreditorClaim.Kind.VICTIM;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Distribution.Debtor;
import org.zhiheng.money.Distribution.Plan;
import org.zhiheng.money.Distribution.Share;

/** Rules §3.4: who is paid first, and how much each. */
class DistributionTest {

  private static CreditorClaim claim(String id, CreditorClaim.Kind kind, String yuan, String rankedAt) {
    return new CreditorClaim(
        id, kind, Money.yuan(yuan), Optional.of(rankedAt).filter(t -> !t.isEmpty()).map(LocalDateTime::parse));
  }

  private static List<Money> paid(Plan plan) {
    return plan.shares().stream().map(Share::paid).toList();
  }

  @Test
  void ordinary_claims_against_a_natural_person_share_to_the_last_fen() {
    Plan plan = Distribution.plan(Money.yuan("100"), Money.ZERO, List.of(
        claim("甲", ORDINARY, "100", "2024-01-01T09:00"), claim("乙", ORDINARY, "100", ""), claim("丙", ORDINARY, "100", "")),
        Debtor.NATURAL);

    assertThat(paid(plan)).containsExactly(Money.yuan("33.34"), Money.yuan("33.33"), Money.yuan("33.33"));
  }

  @Test
  void claims_against_an_enterprise_are_paid_in_the_order_of_their_seals() {
    Plan plan = Distribution.plan(Money.yuan("1000"), Money.yuan("100"), List.of(
        claim("后封", ORDINARY, "800", "2024-02-01T09:00"), claim("首封", ORDINARY, "700", "2024-01-31T16:59"),
        claim("未封", ORDINARY, "50", "")), Debtor.ENTERPRISE);

    assertThat(paid(plan)).containsExactly(Money.yuan("200"), Money.yuan("700"), Money.ZERO);
  }

  @Test
  void security_comes_before_ordinary_claims_in_the_order_of_its_creation() {
    Plan plan = Distribution.plan(Money.yuan("500"), Money.yuan("20"), List.of(
        claim("普通", ORDINARY, "300", ""), claim("二押", SECURED, "200", "2023-05-01T00:00"),
        claim("一押", SECURED, "250", "2020-05-01T00:00")), Debtor.NATURAL);

    assertThat(paid(plan)).containsExactly(Money.yuan("30"), Money.yuan("200"), Money.yuan("250"));
  }

  @Test
  void criminal_and_civil_claims_follow_the_order_of_the_2014_interpretation() {
    Plan plan = Distribution.plan(Money.yuan("100"), Money.ZERO, List.of(
        claim("没收", CONFISCATION, "100", ""), claim("罚金", FINE, "15", ""), claim("民事", ORDINARY, "25", ""),
        claim("退赔", VICTIM, "25", ""), claim("抵押", SECURED, "20", ""), claim("医疗费", MEDICAL, "10", "")), Debtor.NATURAL);

    assertThat(paid(plan)).containsExactly(
        Money.yuan("5"), Money.yuan("15"), Money.yuan("25"), Money.yuan("25"), Money.yuan("20"), Money.yuan("10"));
  }

  @Test
  void what_nobody_claims_goes_back_to_the_debtor() {
    Plan plan = Distribution.plan(
        Money.yuan("1000"), Money.yuan("10"), List.of(claim("甲", ORDINARY, "600", "")), Debtor.ENTERPRISE);

    assertThat(plan.surplus()).isEqualTo(Money.yuan("390"));
  }

  @Test
  void costs_beyond_what_is_there_take_it_all() {
    Plan plan = Distribution.plan(
        Money.yuan("5"), Money.yuan("10"), List.of(claim("甲", ORDINARY, "600", "")), Debtor.NATURAL);

    assertThat(plan.costs()).isEqualTo(Money.yuan("5"));
    assertThat(paid(plan)).containsExactly(Money.ZERO);
  }

  @Test
  void negative_amounts_and_claims_entered_twice_are_refused() {
    assertThatThrownBy(() -> Distribution.plan(Money.of(-1), Money.ZERO, List.of(), Debtor.NATURAL))
        .hasMessageContaining("负数");
    assertThatThrownBy(() -> Distribution.plan(Money.of(1), Money.ZERO,
        List.of(claim("甲", ORDINARY, "1", ""), claim("甲", ORDINARY, "1", "")), Debtor.NATURAL)).hasMessageContaining("重复");
  }

  @Property
  void every_fen_goes_somewhere_and_nobody_gets_more_than_his_claim(
      @ForAll @LongRange(max = 1_000_000_000_000L) long available,
      @ForAll @LongRange(max = 1_000_000) long costs,
      @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 100_000_000_000L) Long> amounts,
      @ForAll Debtor debtor) {
    List<CreditorClaim> claims = IntStream.range(0, amounts.size())
        .mapToObj(i -> new CreditorClaim("" + i, CreditorClaim.Kind.values()[i % 6], Money.of(amounts.get(i)), Optional.empty()))
        .toList();

    Plan plan = Distribution.plan(Money.of(available), Money.of(costs), claims, debtor);

    assertThat(Money.sum(paid(plan)).plus(plan.costs()).plus(plan.surplus())).isEqualTo(Money.of(available));
    assertThat(plan.shares()).allSatisfy(share -> assertThat(share.paid()).isBetween(Money.ZERO, share.claimed()));
  }
}
