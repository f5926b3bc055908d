package org.zhiheng.property;

import java.time.LocalDate;

/** How the last day of a term is found (期限届满日的算法); courts differ, so it is a setting. */
public enum ControlTermEnd {
  /** The day before the same-numbered day, as rulings print it; the default. */
  DAY_BEFORE_ANNIVERSARY {
    @Override
    LocalDate of(LocalDate start, int years) {
      LocalDate sameDay = start.plusYears(years);
      // Started on 29 February and there is none: the month's end is the last day itself.
      return sameDay.getDayOfMonth() == start.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    }
  },
  /** The same-numbered day: the day of the start is not counted (民法典 §§200–202). */
  ANNIVERSARY {
    @Override
    LocalDate of(LocalDate start, int years) {
      return start.plusYears(years);
    }
  };

  /** Last day of a term of {@code years} that starts on {@code start}; never moved for a holiday. */
  abstract LocalDate of(LocalDate start, int years);
}
