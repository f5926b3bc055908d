package org.zhiheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** R2.05–R2.08: a measure is renewed before it ends, on a working day. */
class RenewalsTest {

  private static final WorkingCalendar CALENDAR = new WorkingCalendar(HolidayArrangements.shipped());
  private final Renewals renewals = new Renewals(CALENDAR, CalendarSettings.defaults());

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void a_measure_that_ends_in_the_holiday_is_renewed_before_the_holiday() {
    assertThat(renewals.of(day("2025-10-05")).lastSafeDay()).isEqualTo(day("2025-09-30"));
  }

  @Test
  void a_renewal_is_never_planned_for_the_last_day() {
    assertThat(renewals.of(day("2022-01-07")).lastSafeDay()).isEqualTo(day("2022-01-06"));
  }

  @Test
  void reminders_come_60_30_15_7_and_1_day_before_on_working_days() {
    assertThat(renewals.of(day("2026-10-10")).reminders()).containsExactly(
        day("2026-08-11"), day("2026-09-10"), day("2026-09-24"), day("2026-09-30"), day("2026-10-09"));
  }

  /** Whatever days the server was up, each step is given at most once and the last one is never missed by a working day. */
  @Property(tries = 200)
  void each_step_comes_once_whatever_days_nobody_worked(@ForAll @IntRange(min = 0, max = 700) int shift, @ForAll Random luck) {
    LocalDate end = day("2026-01-15").plusDays(shift);
    List<Integer> given = new ArrayList<>();
    for (LocalDate today = end.minusDays(90); !today.isAfter(end); today = today.plusDays(1)) {
      boolean up = luck.nextInt(3) == 0 || today.equals(end);
      OptionalInt step = renewals.stepDue(end, today);
      boolean news = step.isPresent() && given.stream().noneMatch(before -> before <= step.getAsInt());
      if (up && news) {
        given.add(step.getAsInt());
      }
    }
    assertThat(given).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder()).endsWith(1);
  }

  @Property(tries = 200)
  void the_next_reminder_lies_ahead_and_makes_a_later_step_due(@ForAll @IntRange(min = 0, max = 700) int shift, @ForAll @IntRange(min = 0, max = 90) int before) {
    LocalDate end = day("2026-01-15").plusDays(shift);
    LocalDate today = end.minusDays(before);
    renewals.nextReminder(end, today).ifPresent(next -> {
      assertThat(next).isAfter(today).isBefore(end);
      assertThat(renewals.stepDue(end, next).orElseThrow()).isLessThan(renewals.stepDue(end, today).orElse(Integer.MAX_VALUE));
    });
  }

  @Test
  void an_end_in_a_year_without_a_notice_is_planned_provisionally() {
    assertThat(renewals.of(day("2027-05-05")).provisional()).isTrue();
    assertThat(renewals.of(day("2026-11-20")).provisional()).isFalse();
  }

  @Test
  void with_less_than_a_month_left_the_entrusting_court_renews_first() {
    assertThat(renewals.lessThanMonthLeft(day("2026-10-17"), day("2026-09-18"))).isTrue();
    assertThat(renewals.lessThanMonthLeft(day("2026-10-18"), day("2026-09-18"))).isFalse();
  }

  @Property
  void the_last_safe_day_is_always_a_working_day_before_the_end(@ForAll @IntRange(max = 2700) int offset) {
    Renewal renewal = renewals.of(day("2019-03-01").plusDays(offset));

    assertThat(renewal.lastSafeDay()).isBefore(renewal.end());
    assertThat(CALENDAR.isWorkingDay(renewal.lastSafeDay())).isTrue();
  }
}
