package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;

/** R3.10–R3.17: the doubled part of interest on delay. */
class DoubledInterestTest {

  private final DoubledInterest interest = DoubledInterest.standard();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void every_published_example_comes_out() {
    for (Map<String, String> row : DataFile.rows("vectors/doubled-interest-vectors.csv")) {
      InterestResult result = interest.between(
          Money.of(Long.parseLong(row.get("principal_fen"))), day(row.get("from")), day(row.get("to")));

      assertThat(result.interest().fen()).as(row.get("note")).isEqualTo(Long.parseLong(row.get("interest_fen")));
      assertThat(result.days()).isEqualTo(Long.parseLong(row.get("days")));
    }
  }

  @Test
  void a_payment_in_part_stops_the_interest_on_its_part_only() {
    InterestResult result = interest.between(
        Money.yuan("100000"), day("2024-01-01"), day("2024-03-01"),
        List.of(new PartPayment(day("2024-02-01"), Money.yuan("40000"))), List.of());

    assertThat(result.segments()).extracting(InterestSegment::days).containsExactly(31L, 29L);
    assertThat(result.segments()).extracting(InterestSegment::interest)
        .containsExactly(Money.yuan("542.50"), Money.yuan("304.50"));
    assertThat(result.interest()).isEqualTo(Money.yuan("847.00"));
  }

  @Test
  void days_of_a_stay_the_debtor_did_not_ask_for_bear_no_interest_and_count_once() {
    InterestResult result = interest.between(
        Money.yuan("100000"), day("2024-01-01"), day("2024-03-01"), List.of(),
        List.of(new DayRange(day("2024-01-11"), day("2024-01-21")), new DayRange(day("2024-01-15"), day("2024-01-25"))));

    assertThat(result.days()).isEqualTo(60 - 14);
    assertThat(result.segments().get(0).excludedDays()).isEqualTo(14);
  }

  @Test
  void before_august_2014_the_older_rule_of_twice_the_loan_rate_applies() {
    InterestResult result = interest.between(Money.yuan("360000"), day("2014-07-02"), day("2014-08-31"));

    // 30 日 × 6.00% × 2 ÷ 360 = 3600 元；30 日 × 0.0175% = 1890 元
    assertThat(result.interest()).isEqualTo(Money.yuan("5490"));
    assertThat(result.segments().get(0).formula()).hasSize(2);
  }

  @Test
  void after_august_2014_no_multiple_of_a_loan_rate_is_ever_used() {
    assertThat(interest.between(Money.yuan("10000"), day("2014-08-01"), day("2014-08-02")).interest())
        .isEqualTo(Money.yuan("1.75"));
  }

  @Test
  void a_leap_year_counts_its_366_days() {
    assertThat(interest.between(Money.yuan("10000"), day("2024-01-01"), day("2025-01-01")).days()).isEqualTo(366);
  }

  @Test
  void a_court_may_count_the_day_of_payment_too() {
    DoubledInterest both = new DoubledInterest(true, DelayRates.shipped(RateTable.shipped()));

    assertThat(both.between(Money.yuan("10000"), day("2024-01-01"), day("2024-01-11")).days()).isEqualTo(11);
  }

  @Test
  void a_foreign_debt_is_converted_at_the_rate_of_the_day_interest_begins() {
    assertThat(DoubledInterest.inRenminbi(new BigDecimal("1000.50"), new BigDecimal("7.0827")))
        .isEqualTo(Money.yuan("7086.24"));
  }

  @Test
  void a_day_of_payment_before_the_due_day_is_refused() {
    assertThatThrownBy(() -> interest.between(Money.yuan("1"), day("2024-01-02"), day("2024-01-01")))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.fields().get(0).field()).isEqualTo("to"));
  }

  @Test
  void payments_after_the_end_and_days_without_a_rate_are_refused() {
    assertThatThrownBy(() -> interest.between(Money.yuan("1"), day("2024-01-01"), day("2024-01-02"),
            List.of(new PartPayment(day("2024-01-03"), Money.yuan("1"))), List.of()))
        .hasMessageContaining("还款日");
    assertThatThrownBy(() -> interest.between(Money.yuan("1"), day("1980-01-01"), day("2024-01-02")))
        .hasMessageContaining("1990-08-21");
  }

  @Property
  void half_open_days_add_up_over_any_cut(@ForAll @IntRange(max = 3000) int first, @ForAll @IntRange(max = 3000) int second) {
    LocalDate start = day("2015-01-01");
    Money principal = Money.yuan("1000000");

    long whole = interest.between(principal, start, start.plusDays(first + second)).interest().fen();
    long parts = interest.between(principal, start, start.plusDays(first)).interest().fen()
        + interest.between(principal, start.plusDays(first), start.plusDays(first + second)).interest().fen();

    assertThat(parts).isEqualTo(whole);
  }

  @Property
  void paying_earlier_never_costs_more(
      @ForAll @LongRange(min = 1, max = 10_000_000_00L) long principal,
      @ForAll @IntRange(min = 1, max = 1000) int early,
      @ForAll @IntRange(min = 1, max = 1000) int later) {
    LocalDate start = day("2015-01-01");
    LocalDate end = start.plusDays(2000);
    Money half = Money.of(Math.max(1, principal / 2));

    long paidEarly = interest.between(Money.of(principal), start, end,
        List.of(new PartPayment(start.plusDays(early), half)), List.of()).interest().fen();
    long paidLater = interest.between(Money.of(principal), start, end,
        List.of(new PartPayment(start.plusDays(early + later), half)), List.of()).interest().fen();

    assertThat(paidEarly).isLessThanOrEqualTo(paidLater + 1);
  }
}
