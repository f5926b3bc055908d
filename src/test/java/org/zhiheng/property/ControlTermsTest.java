package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.platform.engine.DecisionFiles;

/** 控制期限 (R2.01–R2.07) from the table an analyst edits. */
class ControlTermsTest {

  private final ControlTerms terms = terms(ControlTermEnd.DAY_BEFORE_ANNIVERSARY);

  @ParameterizedTest(name = "{0}: {1} 年")
  @CsvSource({"BANK_DEPOSIT,1", "MOVABLE,2", "REAL_ESTATE,3", "OTHER_RIGHT,3"})
  void theLongestTermFollowsTheClassOfAsset(AssetClass assetClass, int years) {
    assertThat(terms.maxYears(List.of(assetClass))).isEqualTo(Map.of(assetClass, years));
  }

  @Test
  void aTermEndsTheDayBeforeTheSameNumberedDay() {
    assertThat(terms.end(LocalDate.of(2019, 1, 8), 3)).isEqualTo("2022-01-07");
  }

  @Test
  void aTermFromTheTwentyNinthOfFebruaryEndsWithTheMonth() {
    assertThat(terms.end(LocalDate.of(2024, 2, 29), 1)).isEqualTo("2025-02-28");
    assertThat(terms.end(LocalDate.of(2024, 2, 28), 1)).isEqualTo("2025-02-27");
  }

  @Test
  void aTermIsNotMovedForAHoliday() {
    assertThat(terms.end(LocalDate.of(2025, 10, 2), 1)).isEqualTo("2026-10-01");
  }

  @Test
  void aCourtMayCountToTheSameNumberedDay() {
    assertThat(terms(ControlTermEnd.ANNIVERSARY).end(LocalDate.of(2019, 1, 8), 3)).isEqualTo("2022-01-08");
  }

  /** However often and whenever it is renewed: the new term begins the day after the old one and is no longer than the law allows. */
  @Property(tries = 300)
  void aRenewedTermFollowsOnAndIsNeverLongerThanTheLaw(
      @ForAll ControlTermEnd rule, @ForAll @IntRange(min = 0, max = 4000) int day, @ForAll @IntRange(min = 1, max = 3) int years) {
    ControlTerms own = terms(rule);
    LocalDate first = own.end(LocalDate.of(2024, 1, 1).plusDays(day), years);
    LocalDate second = own.renewedEnd(first, years);
    LocalDate third = own.renewedEnd(second, years);

    assertThat(second).isAfter(first).isBeforeOrEqualTo(first.plusDays(1).plusYears(years));
    assertThat(third).isAfter(second).isBeforeOrEqualTo(second.plusDays(1).plusYears(years));
    assertThat(second).as("nothing of the term is lost").isAfterOrEqualTo(first.plusYears(years).minusDays(1));
  }

  private static ControlTerms terms(ControlTermEnd end) {
    return new ControlTerms(DecisionFiles.shipped(), PropertySettings.with(end));
  }
}
