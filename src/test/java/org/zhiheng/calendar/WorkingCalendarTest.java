package org.zhiheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R11.01–R11.12: the court's calendar. */
class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = new WorkingCalendar(HolidayArrangements.shipped());

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Deadline due(String start, int amount, DayUnit unit) {
    return CALENDAR.deadline(day(start), new LegalPeriod(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2021-09-26", "2021-10-09", "2022-10-08", "2022-10-09", "2023-06-25", "2023-10-07", "2024-02-04", "2024-02-18",
    "2025-01-26", "2025-02-08", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09",
    "2026-09-20", "2026-10-10", "2024-02-09"
  })
  void a_make_up_day_is_a_working_day_and_is_never_rolled_over(String date) {
    assertThat(CALENDAR.isWorkingDay(day(date))).isTrue();
    assertThat(due(day(date).minusDays(10).toString(), 10, DayUnit.D).end()).isEqualTo(day(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-08", "2026-09-25", "2025-05-02", "2026-02-16"})
  void a_bridge_day_off_is_no_working_day(String date) {
    assertThat(CALENDAR.isWorkingDay(day(date))).isFalse();
  }

  @ParameterizedTest(name = "{0} + {1}{2} = {3} ({4})")
  @CsvSource({
    "2026-09-18, 15, D, 2026-10-08, the example of issue 3: the last day falls into National Day",
    "2026-09-18, 10, D, 2026-09-28, rest days in the middle count (R11.03)",
    "2026-08-31, 6, M, 2027-02-28, month end where the day does not exist (R11.05)",
    "2020-11-30, 3, M, 2021-03-01, 28 February was a Sunday",
    "2024-02-29, 1, Y, 2025-02-28, leap day",
    "2026-09-18, 3, WD, 2026-09-22, the make-up Sunday 20 September counts",
    "2026-09-30, 1, WD, 2026-10-08, first working day after the holiday",
    "2026-02-13, 0, IMM, 2026-02-13, at once",
    "2019-01-08, 12, CAP, 2020-01-08, a maximum never rolls",
    "2025-10-04, 12, CAP, 2026-10-04, not even over National Day"
  })
  void periods_end_where_the_law_says(String start, int amount, DayUnit unit, String end, String why) {
    assertThat(due(start, amount, unit).end()).as(why).isEqualTo(day(end));
  }

  @Test
  void six_months_from_the_first_of_september_end_on_the_first_of_march() {
    assertThat(due("2026-09-01", 6, DayUnit.M).rawEnd()).isEqualTo(day("2027-03-01"));
  }

  @Test
  void a_year_without_a_notice_is_provisional_and_its_weekends_are_not_guessed() {
    Deadline sunday = due("2027-02-28", 7, DayUnit.D);

    assertThat(sunday.provisional()).isTrue();
    assertThat(sunday.end()).isEqualTo(day("2027-03-07"));
    assertThat(due("2027-01-04", 5, DayUnit.WD).provisional()).isTrue();
    assertThat(due("2026-09-18", 15, DayUnit.D).provisional()).isFalse();
  }

  @Test
  void the_last_days_of_december_wait_for_the_notice_of_the_next_year() {
    assertThat(due("2026-12-19", 10, DayUnit.D).provisional()).isTrue();
    assertThat(due("2025-12-19", 10, DayUnit.D).provisional()).isFalse();
  }

  @Test
  void a_new_holiday_year_is_a_new_file_and_no_java(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("2027.json"), """
        {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},
         {"name":"元旦","date":"2027-01-03","isOffDay":false}]}""");
    WorkingCalendar next = new WorkingCalendar(
        HolidayArrangements.load(List.of(HolidayArrangements.SHIPPED, "file:" + folder + "/*.json")));

    assertThat(next.deadline(day("2026-12-22"), new LegalPeriod(10, DayUnit.D)))
        .isEqualTo(new Deadline(day("2027-01-03"), day("2027-01-01"), false));
  }

  @Test
  void what_must_be_done_before_an_event_is_put_on_the_working_day_before() {
    // R11.11：2026-10-20 前 15 日为 10-05，国庆假期内，应在 09-30 前完成
    assertThat(CALENDAR.lastSafeDayBefore(day("2026-10-20"), new LegalPeriod(15, DayUnit.D)).end())
        .isEqualTo(day("2026-09-30"));
    assertThat(CALENDAR.lastWorkingDayBefore(day("2026-10-08"))).isEqualTo(day("2026-09-30"));
  }

  @Test
  void repeated_periods_are_counted_from_the_first_date_so_that_short_months_do_not_shift_them() {
    assertThat(CALENDAR.series(day("2021-08-31"), new LegalPeriod(6, DayUnit.M), 5)).containsExactly(
        day("2022-02-28"), day("2022-08-31"), day("2023-02-28"), day("2023-08-31"), day("2024-02-29"));
  }

  @Test
  void hours_run_from_the_exact_time_for_the_timer_and_from_the_next_full_hour_for_people() {
    ZonedDateTime arrest = LocalDateTime.parse("2026-09-18T10:20").atZone(ZoneId.of("Asia/Shanghai"));
    HourDeadline end = HourDeadline.after(arrest, 8);

    assertThat(end.exact().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-09-18T18:20"));
    assertThat(end.lenient().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-09-18T19:00"));
    assertThatThrownBy(() -> due("2026-09-18", 8, DayUnit.H)).hasMessageContaining("小时");
  }

  @Test
  void a_request_before_the_holiday_answered_after_it_took_only_the_office_hours_between() {
    OfficeHours office = new OfficeHours(CALENDAR, CalendarSettings.defaults().spans());

    assertThat(office.minutesBetween(LocalDateTime.parse("2026-09-30T16:00"), LocalDateTime.parse("2026-10-08T09:30")))
        .isEqualTo(90);
    assertThat(office.plusMinutes(LocalDateTime.parse("2026-09-30T16:00"), 90))
        .isEqualTo(LocalDateTime.parse("2026-10-08T09:30"));
    assertThat(office.plusMinutes(LocalDateTime.parse("2026-09-30T11:50"), 20))
        .isEqualTo(LocalDateTime.parse("2026-09-30T13:40"));
    assertThat(office.minutesPerDay()).isEqualTo(390);
  }

  @Property
  void a_period_in_working_days_is_as_long_as_it_says(
      @ForAll @IntRange(max = 2000) int offset, @ForAll @IntRange(min = 1, max = 200) int n) {
    LocalDate start = day("2020-01-01").plusDays(offset);

    LocalDate end = CALENDAR.addWorkingDays(start, n);

    assertThat(CALENDAR.isWorkingDay(end)).isTrue();
    assertThat(CALENDAR.workingDaysBetween(start, end)).isEqualTo(n);
  }

  @Property
  void rolling_only_ever_passes_rest_days(@ForAll @IntRange(max = 2400) int offset, @ForAll @IntRange(max = 90) int n) {
    LocalDate start = day("2019-06-01").plusDays(offset);

    Deadline deadline = CALENDAR.deadline(start, new LegalPeriod(n, DayUnit.D));

    assertThat(deadline.end()).isAfterOrEqualTo(deadline.rawEnd());
    assertThat(deadline.rawEnd().datesUntil(deadline.end()).noneMatch(CALENDAR::isWorkingDay)).isTrue();
    assertThat(CALENDAR.isWorkingDay(deadline.end())).isTrue();
  }

  @Property
  void office_minutes_added_are_office_minutes_measured(
      @ForAll @IntRange(max = 60 * 24 * 400) int offset, @ForAll @IntRange(min = 1, max = 5000) int minutes) {
    OfficeHours office = new OfficeHours(CALENDAR, CalendarSettings.defaults().spans());
    LocalDateTime from = LocalDateTime.parse("2025-01-01T00:00").plusMinutes(offset);

    assertThat(office.minutesBetween(from, office.plusMinutes(from, minutes))).isEqualTo(minutes);
  }
}
