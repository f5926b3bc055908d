package org.zhiheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
