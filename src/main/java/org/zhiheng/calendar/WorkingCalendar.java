package org.zhiheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The court's calendar (工作日历, R11.01–R11.12): which days are working days after 调休, and where a legal period ends.
 *
 * <p>Where the holiday notice of a year is not yet known, results are marked provisional. Counting working days through
 * such a year cannot do without Monday to Friday; a last day that falls into it is left where it is rather than rolled by a
 * guess.
 */
public class WorkingCalendar {

  private final HolidayArrangements arrangements;

  public WorkingCalendar(HolidayArrangements arrangements) {
    this.arrangements = arrangements;
  }

  /** Whether the court works on this day; a make-up Saturday counts (R11.04). */
  public boolean isWorkingDay(LocalDate date) {
    return arrangements.off(date).map(off -> !off).orElseGet(() -> !isWeekend(date));
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Whether the holiday notice that decides this day is known; if not, {@link #isWorkingDay} is only provisional. */
  public boolean isAnnounced(LocalDate date) {
    return arrangements.announced(date);
  }

  /** The day itself if it is a working day, otherwise the next one (R11.02). */
  public LocalDate rollForward(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last working day strictly before {@code date}. */
  public LocalDate lastWorkingDayBefore(LocalDate date) {
    return lastWorkingDayUntil(date.minusDays(1));
  }

  /** The day itself if it is a working day, otherwise the last one before it. */
  public LocalDate lastWorkingDayUntil(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The {@code n}th working day after {@code start}; for n = 0 the start itself, rolled forward. */
  public LocalDate addWorkingDays(LocalDate start, int n) {
    LocalDate day = n == 0 ? rollForward(start) : start;
    for (int counted = 0; counted < n; ) {
      day = day.plusDays(1);
      counted += isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /** Working days in {@code (from, to]}; 0 when {@code to} is not after {@code from}. */
  public long workingDaysBetween(LocalDate from, LocalDate to) {
    return from.isBefore(to) ? from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count() : 0;
  }

  /**
   * The last day of a period that begins with an event on {@code start}. The day of the event is not counted, a last day on
   * a rest day moves to the next working day (民事诉讼法 §85); {@code WD}, {@code CAP} and {@code IMM} do not roll.
   *
   * @throws org.zhiheng.platform.problem.BusinessException for a period in hours, which ends at a time and not on a day
   */
  public Deadline deadline(LocalDate start, LegalPeriod period) {
    return switch (period.unit()) {
      case WD, IMM -> workingDays(start, period.amount());
      case CAP -> fixed(rawEnd(start, period));
      case D, M, Y -> rolled(rawEnd(start, period));
      case H -> throw Periods.notInCalendarDays(period);
    };
  }

  /** The last day before rolling; only for units that count calendar days. */
  static LocalDate rawEnd(LocalDate start, LegalPeriod period) {
    return switch (period.unit()) {
      case D -> start.plusDays(period.amount());
      case M, CAP -> start.plusMonths(period.amount());
      case Y -> start.plusYears(period.amount());
      case WD, IMM, H -> throw Periods.notInCalendarDays(period);
    };
  }

  /** An end date that stands on a document: never rolled, hence never provisional. */
  public Deadline fixed(LocalDate end) {
    return new Deadline(end, end, false);
  }

  /** {@code rawEnd} rolled over rest days as far as these are announced. */
  public Deadline rolled(LocalDate rawEnd) {
    LocalDate day = rawEnd;
    while (isAnnounced(day) && !isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return new Deadline(day, rawEnd, !isAnnounced(day));
  }

  private Deadline workingDays(LocalDate start, int n) {
    LocalDate end = addWorkingDays(start, n);
    boolean allKnown = start.datesUntil(end.plusDays(1)).skip(n == 0 ? 0 : 1).allMatch(this::isAnnounced);
    return new Deadline(end, end, !allKnown);
  }

  /**
   * The last safe day for an act that must be done at least {@code period} before {@code event}: counted back and never
   * rolled forward, but put on the working day before (R11.11).
   */
  public Deadline lastSafeDayBefore(LocalDate event, LegalPeriod period) {
    boolean workingDays = period.unit() == DayUnit.WD || period.unit() == DayUnit.IMM;
    LocalDate raw = workingDays ? workingDaysBack(event, period.amount()) : rawStart(event, period);
    LocalDate day = lastWorkingDayUntil(raw);
    return new Deadline(day, raw, !isAnnounced(raw) || !isAnnounced(day));
  }

  /** The day so far back; only for units that count calendar days. */
  static LocalDate rawStart(LocalDate event, LegalPeriod period) {
    return switch (period.unit()) {
      case D -> event.minusDays(period.amount());
      case M, CAP -> event.minusMonths(period.amount());
      case Y -> event.minusYears(period.amount());
      case WD, IMM, H -> throw Periods.notInCalendarDays(period);
    };
  }

  private LocalDate workingDaysBack(LocalDate event, int n) {
    LocalDate day = event;
    for (int counted = 0; counted < n; counted++) {
      day = lastWorkingDayBefore(day);
    }
    return day;
  }

  /**
   * The days of a repeated period, each counted from the first date so that short months do not shift the later ones:
   * 2021-08-31 every 6 months is 02-28, 08-31, 02-28, … Not rolled.
   */
  public List<LocalDate> series(LocalDate anchor, LegalPeriod each, int times) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(n -> rawEnd(anchor, new LegalPeriod(each.amount() * n, each.unit())))
        .toList();
  }

  /** Days from {@code today} to {@code day}, negative when it is past. */
  static long daysLeft(LocalDate today, LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }
}
