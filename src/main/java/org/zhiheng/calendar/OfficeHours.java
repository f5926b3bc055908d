package org.zhiheng.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Office hours (办公时间) for measures in working time, such as "half a working day". Hours on rest days do not exist.
 *
 * <p>A request at 16:00 on the last day before the holiday, answered at 9:30 on the first day after it, took one and a
 * half hours.
 */
public class OfficeHours {

  private final WorkingCalendar calendar;
  private final List<Span> spans;

  /** An unbroken stretch of office time within a day. */
  public record Span(LocalTime opens, LocalTime closes) {
    public Span {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("办公时间段应先开始后结束：" + opens + "–" + closes);
      }
    }
  }

  public OfficeHours(WorkingCalendar calendar, List<Span> spans) {
    this.calendar = calendar;
    this.spans = List.copyOf(spans);
  }

  /** Minutes of office time from {@code from} to {@code to}; 0 if {@code to} is not later. */
  public long minutesBetween(LocalDateTime from, LocalDateTime to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    return from.toLocalDate()
        .datesUntil(to.toLocalDate().plusDays(1))
        .filter(calendar::isWorkingDay)
        .mapToLong(day -> minutesOn(day, from, to))
        .sum();
  }

  private long minutesOn(LocalDate day, LocalDateTime from, LocalDateTime to) {
    return spans.stream().mapToLong(span -> {
      LocalDateTime start = later(day.atTime(span.opens()), from);
      LocalDateTime end = earlier(day.atTime(span.closes()), to);
      return Math.max(0, Duration.between(start, end).toMinutes());
    }).sum();
  }

  /** The moment at which {@code minutes} of office time have passed since {@code from}. */
  public LocalDateTime plusMinutes(LocalDateTime from, long minutes) {
    long left = minutes;
    LocalDate day = calendar.rollForward(from.toLocalDate());
    while (true) {
      for (Span span : spans) {
        LocalDateTime start = later(day.atTime(span.opens()), from);
        long here = Math.max(0, Duration.between(start, day.atTime(span.closes())).toMinutes());
        if (here > 0 && left <= here) {
          return start.plusMinutes(left);
        }
        left -= here;
      }
      day = calendar.rollForward(day.plusDays(1));
    }
  }

  /** Office minutes of one full working day. */
  public long minutesPerDay() {
    return spans.stream().mapToLong(span -> Duration.between(span.opens(), span.closes()).toMinutes()).sum();
  }

  /** When the office opens on a working day. */
  public LocalTime opens() {
    return spans.get(0).opens();
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
