package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.money.InterestRate.Daily;
import org.zhiheng.money.InterestRate.FixedAnnual;
import org.zhiheng.money.InterestRate.Published;

/** General interest as the document says (rules §3.3). */
class GeneralInterestTest {

  private static final Money PRINCIPAL = Money.yuan("365000");
  private final RateTable table = RateTable.shipped();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Money accrue(String from, String to, InterestRate rate) {
    return GeneralInterest.accrue(PRINCIPAL, day(from), day(to), List.of(), rate).interest();
  }

  @Test
  void a_fixed_yearly_rate_runs_on_the_year_the_document_names() {
    assertThat(accrue("2024-01-01", "2024-01-11", new FixedAnnual(new BigDecimal("6"), 365))).isEqualTo(Money.yuan("600"));
    assertThat(accrue("2024-01-01", "2024-01-11", new FixedAnnual(new BigDecimal("6"), 360))).isEqualTo(Money.yuan("608.33"));
  }

  @Test
  void a_daily_rate_runs_per_day() {
    assertThat(accrue("2024-01-01", "2024-01-03", new Daily(new BigDecimal("0.0005")))).isEqualTo(Money.yuan("365"));
  }

  @Test
  void a_floating_multiple_of_the_lpr_changes_with_each_publication() {
    InterestResult result = GeneralInterest.accrue(PRINCIPAL, day("2024-07-20"), day("2024-07-24"), List.of(),
        new Published(table, "1Y", new BigDecimal("4"), Optional.empty(), 365));

    // 2 日 × 3.45%×4 + 2 日 × 3.35%×4
    assertThat(result.interest()).isEqualTo(Money.yuan("544"));
    assertThat(result.segments().get(0).formula()).hasSize(2);
  }

  @Test
  void a_fixed_multiple_keeps_the_rate_of_the_day_it_names() {
    assertThat(accrue("2024-07-20", "2024-07-24",
        new Published(table, "1Y", new BigDecimal("4"), Optional.of(day("2020-05-01")), 365)))
        .isEqualTo(Money.yuan("616"));
  }

  @Test
  void published_points_of_the_lpr_are_in_the_table() {
    assertThat(table.on("1Y", day("2024-03-20"))).isEqualByComparingTo("3.45");
    assertThat(table.on("1Y", day("2026-08-20"))).isEqualByComparingTo("3.00");
    assertThat(table.on("5Y", day("2020-05-20"))).isEqualByComparingTo("4.65");
  }

  @Test
  void days_beyond_the_last_checked_publication_are_provisional() {
    InterestRate floating = new Published(table, "1Y", BigDecimal.ONE, Optional.empty(), 365);

    assertThat(GeneralInterest.accrue(PRINCIPAL, day("2026-01-01"), day("2026-09-01"), List.of(), floating).provisional()).isFalse();
    assertThat(GeneralInterest.accrue(PRINCIPAL, day("2026-01-01"), day("2027-09-01"), List.of(), floating).provisional()).isTrue();
  }

  @Test
  void before_the_lpr_existed_there_is_none_and_no_guess() {
    assertThatThrownBy(() -> accrue("2019-08-01", "2019-09-01", new Published(table, "1Y", BigDecimal.ONE, Optional.empty(), 365)))
        .hasMessageContaining("2019-08-20");
  }

  @Test
  void a_new_lpr_is_a_row_in_a_file_and_no_java(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("lpr-2026-11.csv"), "effective,term,percent,until\n2026-11-20,1Y,2.90,2026-12-20\n");
    List<String> patterns = new ArrayList<>(RateTable.SHIPPED);
    patterns.add("file:" + folder + "/*.csv");

    RateTable extended = RateTable.load(patterns);

    assertThat(extended.on("1Y", day("2026-11-21"))).isEqualByComparingTo("2.90");
    assertThat(extended.on("1Y", day("2026-11-19"))).isEqualByComparingTo("3.00");
    assertThat(extended.confirmed("1Y", day("2026-12-20"))).isTrue();
  }
}
