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

  /** The same day in the colour it has elsewhere, so that two pages never disagree. */
  public static Light coloured(org.zhiheng.calendar.Light colour, LocalDate due, LocalDate today) {
    return new Light(Level.valueOf(colour.name()), text(due, today), due.toString());
  }

  private static Light until(LocalDate due, LocalDate warning, LocalDate today) {
    Level running = today.isBefore(warning) ? Level.GREEN : Level.YELLOW;
    return new Light(today.isAfter(due) ? Level.RED : running, text(due, today), due.toString());
  }

  private static String text(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    if (days < 0) {
      return "超期 " + -days + " 天";
    }
    return days == 0 ? "今日到期" : "剩 " + days + " 天";
  }

  /** Nothing is counted now, and why. */
  public static Light off(String why) {
    return new Light(Level.GREY, why, "");
  }
}
