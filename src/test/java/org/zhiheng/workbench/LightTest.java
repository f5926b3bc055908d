package org.zhiheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.CasePeriod;
import org.zhiheng.workbench.Light.Level;

/**
 * Deadline lights: green with more than 7 days left, yellow with 7 or fewer, red when the day is past; a case's legal period
 * warns ten days before.
 */
class LightTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void eightDaysLeftIsGreen() {
    assertThat(Light.until(TODAY.plusDays(8), TODAY)).isEqualTo(new Light(Level.GREEN, "剩 8 天", "2026-11-30"));
  }

  @Test
  void sevenDaysLeftIsYellow() {
    assertThat(Light.until(TODAY.plusDays(7), TODAY).level()).isEqualTo(Level.YELLOW);
  }

  @Test
  void theLastDayIsYellowAndSaysSo() {
    assertThat(Light.until(TODAY, TODAY)).isEqualTo(new Light(Level.YELLOW, "今日到期", "2026-11-22"));
  }

  @Test
  void theTermOfASealHasTheColourOfTheExpiryRegister() {
    assertThat(Light.coloured(org.zhiheng.calendar.Light.YELLOW, TODAY.plusDays(12), TODAY))
        .isEqualTo(new Light(Level.YELLOW, "剩 12 天", "2026-12-04"));
  }

  @Test
  void theDayAfterIsRedAndCountsTheDays() {
    assertThat(Light.until(TODAY.minusDays(1), TODAY)).isEqualTo(new Light(Level.RED, "超期 1 天", "2026-11-21"));
  }

  @Test
  void theLegalPeriodIsYellowFromItsWarningDayOn() {
    CasePeriod period = period(false);
    assertThat(Light.of(period, TODAY).level()).isEqualTo(Level.YELLOW);
    assertThat(Light.of(period, TODAY.minusDays(1)).level()).isEqualTo(Level.GREEN);
    assertThat(Light.of(period, TODAY.plusDays(11))).isEqualTo(new Light(Level.RED, "超期 1 天", "2026-12-02"));
  }

  @Test
  void aStoppedClockIsGreyAndSaysWhy() {
    assertThat(Light.of(period(true), TODAY)).isEqualTo(new Light(Level.GREY, "期限扣除中", ""));
  }

  /** Ends in ten days, the warning day is today. */
  private static CasePeriod period(boolean paused) {
    LocalDate dueOn = TODAY.plusDays(10);
    return new CasePeriod("case", dueOn.minusMonths(6), 6, List.of(), List.of(), dueOn, TODAY, paused, false);
  }
}
