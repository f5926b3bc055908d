package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.engine.DecisionFiles;
import org.zhiheng.platform.problem.BusinessException;

/** R3.01–R3.03: court fees by bands. */
class CourtFeesTest {

  private final EnforcementFee fee = new EnforcementFee(DecisionFiles.shipped(), MoneySettings.defaults());
  private final PreservationFee preservationFee = new PreservationFee(DecisionFiles.shipped());

  @Test
  void every_published_example_of_the_enforcement_fee_comes_out() {
    for (Map<String, String> row : DataFile.rows("vectors/execution-fee-vectors.csv")) {
      assertThat(fee.on(Money.of(Long.parseLong(row.get("amount_fen")))).fen())
          .as(row.get("note"))
          .isEqualTo(Long.parseLong(row.get("fee_fen")));
    }
  }

  @Test
  void without_an_amount_the_court_chooses_between_50_and_500_yuan() {
    assertThat(fee.withoutAmount()).extracting(FeeQuote::min, FeeQuote::max)
        .containsExactly(Money.of(5_000), Money.of(50_000));
  }

  @ParameterizedTest(name = "{0} 分 → {1} 分：{2}")
  @CsvSource({
    "0, 3000, no more than 1000 yuan",
    "100000, 3000, boundary 1000",
    "10000000, 102000, boundary 100000",
    "30000000, 202000, trap of rules §14: 2020 and not 4070 or 3930",
    "89600000, 500000, cap reached at 896000",
    "89600001, 500000, capped",
    "914000000, 500000, capped"
  })
  void the_preservation_fee_follows_its_bands_and_stops_at_5000_yuan(long amount, long expected, String why) {
    assertThat(preservationFee.on(Money.of(amount)).fen()).as(why).isEqualTo(expected);
  }

  @Test
  void a_fee_is_explained_with_its_numbers_and_its_article() {
    FeeQuote quote = fee.quote(Money.yuan("120000"));

    assertThat(quote.formula()).isEqualTo("¥120,000.00 × 1.5% − ¥100.00 = ¥1,700.00");
    assertThat(quote.basis()).contains("诉讼费用交纳办法第十四条");
  }

  @Test
  void a_negative_amount_is_refused_naming_field_and_rule() {
    assertThatThrownBy(() -> fee.on(Money.of(-1)))
        .isInstanceOfSatisfying(BusinessException.class, e -> {
          assertThat(e.fields().get(0).field()).isEqualTo("amountFen");
          assertThat(e.fields().get(0).rule()).isEqualTo("R3.01");
        });
  }

  @Test
  void a_new_fee_band_is_a_change_of_the_table_alone(@TempDir Path folder) throws Exception {
    String table = Files.readString(Path.of("processes/funds/enforcement-fee.dmn"));
    Files.writeString(folder.resolve("enforcement-fee.dmn"), table.replace("<text>150</text>", "<text>120</text>"));
    EnforcementFee changed = new EnforcementFee(DecisionFiles.under(folder), MoneySettings.defaults());

    assertThat(changed.on(Money.yuan("120000"))).isEqualTo(Money.yuan("1340"));
  }

  @Test
  void the_base_of_the_fee_is_what_was_executed_unless_the_court_sets_otherwise() {
    assertThat(fee.base(Money.yuan("100"), Money.yuan("60"))).isEqualTo(Money.yuan("60"));
  }
}
