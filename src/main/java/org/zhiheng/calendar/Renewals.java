package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.List;
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
        reminderDays.stream().map(days -> calendar.lastWorkingDayUntil(end.minusDays(days))).distinct().toList();
    boolean known = Stream.concat(Stream.of(end, lastSafeDay), reminders.stream()).allMatch(calendar::isAnnounced);
    return new Renewal(end, lastSafeDay, reminders, !known);
  }

  /** Whether so little is left that a court must renew before it entrusts the case to another (R2.08). */
  public boolean lessThanMonthLeft(LocalDate end, LocalDate today) {
    return end.isBefore(today.plusMonths(1));
  }
}
