package org.zhiheng.calendar;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The end of a period in hours (R11.01). The two laws differ: 民法典 §201 runs from the named time, 民诉法解释 §125 from the
 * next full hour. Timers use the earlier, people are shown both.
 *
 * @param exact counted from the very time of the event
 * @param lenient counted from the next full hour
 */
public record HourDeadline(ZonedDateTime exact, ZonedDateTime lenient) {

  static HourDeadline after(ZonedDateTime event, int hours) {
    Duration length = Duration.ofHours(hours);
    ZonedDateTime nextHour = event.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    return new HourDeadline(event.plus(length), nextHour.plus(length));
  }
}
