package org.zhiheng.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.ModelBean;

/**
 * What models ask for due dates and timers: {@code ${deadlines.of('C01', receivedOn)}}. Answers are the last second of the
 * last day in the court's zone (R11.08: a day ends at 24:00); a clock in hours answers the exact time.
 *
 * <p>Dates come as process variables: ISO dates ({@code 2026-09-18}), ISO times or {@code Date}.
 */
@ModelBean
@Component("deadlines")
public class Deadlines {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final LegalClocks clocks;
  private final WorkingCalendar calendar;
  private final OfficeHours officeHours;
  private final Clock clock;

  Deadlines(LegalClocks clocks, WorkingCalendar calendar, OfficeHours officeHours, Clock clock) {
    this.clocks = clocks;
    this.calendar = calendar;
    this.officeHours = officeHours;
    this.clock = clock;
  }

  /** The end of a legal clock whose event happens now. */
  public Date of(String clockId) {
    return at(clockId, now());
  }

  /** The end of a legal clock whose event happened on the given day, or time for a clock in hours. */
  public Date of(String clockId, Object event) {
    return at(clockId, time(event));
  }

  private Date at(String clockId, ZonedDateTime event) {
    if (clocks.byId(clockId).period().unit() == DayUnit.H) {
      return Date.from(clocks.dueAfter(clockId, event).exact().toInstant());
    }
    return endOf(clocks.due(clockId, event.toLocalDate()).end());
  }

  /** The end of a period counted from the given day, e.g. {@code ${deadlines.days(10, 'D', servedOn)}}. */
  public Date days(int amount, String unit, Object start) {
    return endOf(calendar.deadline(time(start).toLocalDate(), new LegalPeriod(amount, Periods.unit(unit))).end());
  }

  /** The end of a period that begins now. */
  public Date days(int amount, String unit) {
    return days(amount, unit, Date.from(clock.instant()));
  }

  /** The end of the day itself, for dates printed in a document (期限以文书载明日期为准). */
  public Date on(Object date) {
    return endOf(time(date).toLocalDate());
  }

  /** The morning, at office opening, of the last working day at least so long before the given day: for warnings. */
  public Date before(int amount, String unit, Object event) {
    LocalDate day = calendar
        .lastSafeDayBefore(time(event).toLocalDate(), new LegalPeriod(amount, Periods.unit(unit)))
        .end();
    return Date.from(day.atTime(officeHours.opens()).atZone(ZONE).toInstant());
  }

  /** The moment when so many minutes of office time have passed from now. */
  public Date workingMinutes(int minutes) {
    LocalDateTime end = officeHours.plusMinutes(now().toLocalDateTime(), minutes);
    return Date.from(end.atZone(ZONE).toInstant());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZONE);
  }

  private static Date endOf(LocalDate day) {
    return Date.from(day.atTime(LAST_SECOND).atZone(ZONE).toInstant());
  }

  private static ZonedDateTime time(Object value) {
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZONE);
    }
    if (value instanceof Instant instant) {
      return instant.atZone(ZONE);
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay(ZONE);
    }
    if (value instanceof String text) {
      return parse(text);
    }
    throw new IllegalArgumentException("期限的起算日期缺失或类型不符：" + value);
  }

  private static ZonedDateTime parse(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(ZONE);
      }
      return text.endsWith("Z") || text.indexOf('+') > 0
          ? ZonedDateTime.parse(text).withZoneSameInstant(ZONE)
          : LocalDateTime.parse(text).atZone(ZONE);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("期限的起算日期应为 2026-09-18 这样的日期：" + text, e);
    }
  }
}
