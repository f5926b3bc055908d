package org.zhiheng.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.calendar.DayUnit;
import org.zhiheng.calendar.HolidayArrangements;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.calendar.LegalPeriod;
import org.zhiheng.calendar.WorkingCalendar;
import org.zhiheng.money.DebtPart;
import org.zhiheng.money.DoubledInterest;
import org.zhiheng.money.Money;
import org.zhiheng.money.Satisfaction;
import org.zhiheng.platform.engine.DecisionFiles;
import org.zhiheng.platform.engine.Decisions;

/** Wrong and stale numbers met in public material (rules §14): one test for each, so that none comes back. */
class TrapsTest {

  private final Decisions decisions = DecisionFiles.shipped();
  private final WorkingCalendar calendar = new WorkingCalendar(HolidayArrangements.shipped());
  private final LegalClocks clocks = new LegalClocks(calendar);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void freezes_last_one_two_and_three_years_and_not_six_months_one_and_two() {
    assertThat(List.of("C10", "C11", "C12")).extracting(id -> clocks.byId(id).period().amount()).containsExactly(12, 24, 36);
  }

  @Test
  void the_limitation_of_instalments_runs_from_the_last_one() {
    assertThat(decisions.single("limitation", Map.of("performance", "分期履行", "appliedOn", 20260918)).get("startsOn"))
        .isEqualTo("最后一期履行期限届满之日");
  }

  @Test
  void the_limitation_is_two_years_and_not_one_year_or_six_months() {
    assertThat(clocks.byId("C48").period()).isEqualTo(new LegalPeriod(2, DayUnit.Y));
  }

  @Test
  void delay_interest_after_august_2014_is_175_per_million_a_day_and_no_multiple_of_a_loan_rate() {
    Money interest = DoubledInterest.standard().between(Money.yuan("1000000"), day("2022-01-01"), day("2023-01-01")).interest();

    assertThat(interest).isEqualTo(Money.yuan("63875"));
  }

  @Test
  void the_preservation_fee_on_300000_is_2020_and_not_4070_or_3930() {
    Map<String, Object> band = decisions.single("preservation-fee", Map.of("hasAmount", true, "amountFen", 30_000_000L));

    assertThat(30_000_000L * ((Number) band.get("ratePerTenThousand")).longValue() / 10_000
        + ((Number) band.get("constantFen")).longValue()).isEqualTo(202_000);
  }

  @Test
  void online_auctions_do_not_have_the_terms_of_offline_ones() {
    assertThat(clocks.byId("C20").period().amount()).isEqualTo(15);
    assertThat(clocks.byId("C20-REAL-ESTATE").period().amount()).isEqualTo(30);
    assertThat(clocks.byId("C24").period().amount()).isEqualTo(30);
    assertThat(decisions.evaluate("online-auction", Map.of("round", 3, "assetClass", "不动产"))).isEmpty();
  }

  @Test
  void the_online_deposit_is_reckoned_on_the_start_price() {
    // 评估价 1000 元，起拍价 700 元，保证金 5% 为 35 元而非 50 元
    Map<String, Object> row = decisions.single("online-auction", Map.of("round", 1, "assetClass", "动产"));

    assertThat(1000 * number(row, "minStartPercent") / 100 * number(row, "minDepositPercent") / 100).isEqualTo(35);
  }

  private static int number(Map<String, Object> row, String name) {
    return ((Number) row.get(name)).intValue();
  }

  @Test
  void the_balance_of_an_auction_is_due_as_the_notice_says_so_our_number_is_only_a_setting() {
    assertThat(clocks.byId("R5.35").adjustable()).isTrue();
  }

  @Test
  void an_article_bears_the_number_it_had_on_the_day_of_the_document() {
    assertThat(article("执行通知", 20120901 + 10_000)).isEqualTo(240);
    assertThat(article("执行通知", 20230601)).isEqualTo(247);
    assertThat(article("执行通知", 20260918)).isEqualTo(251);
  }

  private int article(String subject, int date) {
    return number(decisions.single("article-number", Map.of("subject", subject, "documentDate", date)), "article");
  }

  @Test
  void a_terminated_case_is_queried_every_six_months_for_five_years_ten_times() {
    List<LocalDate> queries = calendar.series(day("2021-08-31"), clocks.byId("C44-EACH").period(), 10);

    assertThat(queries).hasSize(10).endsWith(clocks.due("C44", day("2021-08-31")).end());
  }

  @Test
  void six_months_from_the_first_of_september_2026_end_on_the_first_of_march() {
    assertThat(clocks.due("C09", day("2026-09-01")).rawEnd()).isEqualTo(day("2027-03-01"));
  }

  @Test
  void node_checks_count_days_and_not_hours() {
    assertThat(clocks.due("C03", day("2026-09-14")).end()).isEqualTo(day("2026-09-17"));
    assertThat(clocks.due("R1.40", day("2026-09-14")).end()).isEqualTo(day("2026-09-24"));
  }

  @Test
  void principal_is_repaid_before_doubled_interest() {
    assertThat(Satisfaction.standard().order()).containsSubsequence(DebtPart.PRINCIPAL, DebtPart.DOUBLED_INTEREST);
  }

  @Test
  void nothing_relies_on_the_draft_of_an_enforcement_code() {
    assertThat(clocks.all()).noneMatch(clock -> clock.basis().contains("民事强制执行法"));
  }

  @Test
  void the_exemption_from_detention_cites_the_article_of_2025() {
    assertThat(decisions.single("detention", Map.of("approved", true, "sameActPunished", false, "age", 75, "firstOffence", true,
        "pregnantOrNursing", false, "seriousOrRepeated", false)).get("admissible")).isEqualTo(false);
  }

  @Test
  void a_sunday_may_be_a_working_day() {
    assertThat(calendar.isWorkingDay(day("2026-01-04"))).isTrue();
  }

  @Test
  void three_months_before_termination_are_over_only_the_day_after_they_end() {
    assertThat(clocks.due("C45", day("2020-11-30")).end()).isEqualTo(day("2021-02-28"));
  }
}
