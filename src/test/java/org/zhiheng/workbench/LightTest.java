package org.zhiheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhiheng.workbench.Light.Level;

/** Deadline lights: green with more than 7 days left, yellow with 7 or fewer, red when the day is past. */
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
  void theDayAfterIsRedAndCountsTheDays() {
    assertThat(Light.until(TODAY.minusDays(1), TODAY)).isEqualTo(new Light(Level.RED, "超期 1 天", "2026-11-21"));
  }

  @Test
  void aStoppedClockIsGreyAndSaysWhy() {
    assertThat(Light.off("期限扣除中").level()).isEqualTo(Level.GREY);
  }
}
