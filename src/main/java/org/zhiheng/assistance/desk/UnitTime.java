package org.zhiheng.assistance.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.ServiceLevels;
import org.zhiheng.calendar.OfficeHours;

/** Until when a unit has time, in office hours, and the light that says so (办理时限与期限灯). */
@Component
class UnitTime {

  private static final int LAST_PART = 4;

  private final Agencies agencies;
  private final ServiceLevels levels;
  private final OfficeHours hours;
  private final Clock clock;

  UnitTime(Agencies agencies, ServiceLevels levels, OfficeHours hours, Clock clock) {
    this.agencies = agencies;
    this.levels = levels;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * End of the time the unit has for a matter.
   *
   * @param since when it was sent, or sent again
   * @param usedBefore office minutes the unit used before it asked the court for more
   */
  Instant due(String matter, Instant since, long usedBefore) {
    long minutes = Math.max(0, levels.of(agencies.matter(matter)).remindMinutes() - usedBefore);
    ZoneId zone = clock.getZone();
    return hours.plusMinutes(since.atZone(zone).toLocalDateTime(), minutes).atZone(zone).toInstant();
  }

  /** {@code red} when the time is over, {@code yellow} in its last quarter, {@code green} before. */
  String light(Instant since, Instant due) {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      return "red";
    }
    Duration last = Duration.between(since, due).dividedBy(LAST_PART);
    return now.isBefore(due.minus(last)) ? "green" : "yellow";
  }
}
