package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Plans the renewal of control measures (续封、续冻、续扣, R2.05–R2.08). */
@Service
public class Renewals {

  private final WorkingCalendar calendar;
  private final List<Integer> reminderDays;

  Renewals(WorkingCalendar calendar, CalendarSettings settings) {
    this.calendar = calendar;
    this.reminderDays = settings.renewalReminders();
  }

  /** The plan for a measure whose last day is {@code end}; a reminder on a rest day comes on the working day before. */
  public Renewal of(LocalDate end) {
    LocalDate lastSafeDay = calendar.lastWorkingDayBefore(end);
    List<LocalDate> reminders =
        reminderDays.stream().map(days -> reminderDay(end, days)).distinct().toList();
    boolean known = Stream.concat(Stream.of(end, lastSafeDay), reminders.stream()).allMatch(calendar::isAnnounced);
    return new Renewal(end, lastSafeDay, reminders, !known);
  }

  /** How many days before the end reminders are due, the earliest first. */
  public List<Integer> steps() {
    return reminderDays;
  }

  /**
   * The reminder that is due today, in days before the end: the latest whose day has come, so that one missed while nobody
   * worked is made good; empty while it is too early for the first.
   */
  public OptionalInt stepDue(LocalDate end, LocalDate today) {
    return reminderDays.stream()
        .filter(days -> !reminderDay(end, days).isAfter(today))
        .mapToInt(Integer::intValue)
        .min();
  }

  /** The next day on which a reminder is due after today; empty when the last one is over. */
  public Optional<LocalDate> nextReminder(LocalDate end, LocalDate today) {
    return reminderDays.stream().map(days -> reminderDay(end, days)).filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
  }

  private LocalDate reminderDay(LocalDate end, int days) {
    return calendar.lastWorkingDayUntil(end.minusDays(days));
  }

  /** Whether so little is left that a court must renew before it entrusts the case to another (R2.08). */
  public boolean lessThanMonthLeft(LocalDate end, LocalDate today) {
    return end.isBefore(today.plusMonths(1));
  }
}
