package org.zhiheng.workbench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.zhiheng.casefile.CasePeriod;

/**
 * Deadline light (期限灯): colour, words and the day, so that colour is never the only sign.
 *
 * @param text what staff read, e.g. {@code 剩 5 天}
 * @param due last day, ISO; empty text where nothing is due
 */
public record Light(Level level, String text, String due) {

  /** From this many days before the end the light is yellow. */
  private static final int SOON_DAYS = 7;

  /** Colours (灯色). */
  public enum Level {
    GREEN,
    YELLOW,
    RED,
    /** The clock stands, or nothing is due (扣除期间、已办结). */
    GREY
  }

  /** Green with more than 7 days left, yellow with 7 or fewer, red when the day is past. */
  public static Light until(LocalDate due, LocalDate today) {
    return until(due, due.minusDays(SOON_DAYS), today);
  }

  /** The legal period of an open case: yellow from its warning day on (R1.48), grey while the clock stands. */
  public static Light of(CasePeriod period, LocalDate today) {
    return period.paused() ? off("期限扣除中") : until(period.dueOn(), period.warnsOn(), today);
  }

  private static Light until(LocalDate due, LocalDate warning, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    if (days < 0) {
      return new Light(Level.RED, "超期 " + -days + " 天", due.toString());
    }
    String text = days == 0 ? "今日到期" : "剩 " + days + " 天";
    return new Light(today.isBefore(warning) ? Level.GREEN : Level.YELLOW, text, due.toString());
  }

  /** Nothing is counted now, and why. */
  public static Light off(String why) {
    return new Light(Level.GREY, why, "");
  }
}
