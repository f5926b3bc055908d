package org.zhiheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.engine.DecisionFiles;

/** The table of legal clocks and the clocks that run on it. */
class LegalClocksTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final WorkingCalendar calendar = new WorkingCalendar(HolidayArrangements.shipped());
  private final LegalClocks clocks = new LegalClocks(calendar);
  private final ClockReader reader =
      new ClockReader(clocks, calendar, DecisionFiles.shipped(), CalendarSettings.defaults());

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void all_fifty_clocks_are_there_each_bound_to_an_event_and_a_basis() {
    List<String> ids = clocks.all().stream().map(LegalClock::id).toList();

    assertThat(ids).containsAll(IntStream.rangeClosed(1, 50).mapToObj("C%02d"::formatted).toList());
    assertThat(clocks.all()).allSatisfy(clock -> {
      assertThat(clock.event()).matches("[A-Z_]+");
      assertThat(clock.basis()).isNotEmpty();
      assertThat(clock.obligation()).isNotEmpty();
      assertThat(clock.status()).isIn("T", "P", "C", "L", "UNVERIFIED");
    });
  }

  @ParameterizedTest(name = "{0} from {1} ends {2} ({3})")
  @CsvSource({
    "C01, 2026-09-18, 2026-09-28, R1.30 enforcement notice 10 D",
    "R1.11, 2026-09-18, 2026-09-28, R1.11 filing 7 D falls on the mid-autumn holiday",
    "R1.12, 2026-09-18, 2026-09-21, R1.12 hand-over 3 D",
    "C02, 2026-09-14, 2026-09-21, R1.13 handler 7 D",
    "C05, 2026-09-14, 2026-09-21, R1.38 lead 7 D",
    "C05-URGENT, 2026-09-14, 2026-09-17, R1.38 urgent lead 3 D",
    "C09, 2026-03-02, 2026-09-02, R1.46 six months",
    "C09-NON-LITIGATION, 2026-03-02, 2026-06-02, R1.46 non-litigation three months",
    "C20, 2026-11-20, 2026-11-05, R5.21 movable notice 15 D before",
    "C20-REAL-ESTATE, 2026-11-20, 2026-10-21, R5.21 real estate 30 D before",
    "C24-MOVABLE, 2026-11-20, 2026-11-13, R5.27 second round 7 D before",
    "C24-REAL-ESTATE, 2026-11-20, 2026-11-05, R5.27 second round 15 D before",
    "C36, 2026-07-01, 2026-07-16, R4.48 from the day of reception to the next is one day",
    "R1.72, 2026-09-14, 2026-09-24, R1.72 report after termination 10 D",
    "R1.18, 2024-10-03, 2026-10-08, R1.18 second application within the limitation",
    "C42, 2026-09-30, 2026-10-10, R4.06 three working days over the holiday with a make-up Saturday",
    "C43, 2024-10-03, 2026-10-03, R4.02 two years do not roll",
    "C45, 2025-11-30, 2026-02-28, Z4 three months from the last day of a month",
    "C46, 2026-09-07, 2026-10-08, R3.32 payout 30 D rolls over National Day",
    "C48, 2024-10-03, 2026-10-08, R1.14 limitation two years",
    "R2.06, 2026-11-20, 2026-11-13, R2.06 renewal asked 7 D before",
    "R7.13, 2024-09-30, 2026-09-30, R7.13 two years from the last day of the settlement"
  })
  void each_clock_ends_on_its_day(String id, String event, String end, String why) {
    assertThat(clocks.due(id, day(event)).end()).as(why).isEqualTo(day(end));
  }

  @Test
  void node_checks_count_days_and_not_multiples_of_an_hour() {
    assertThat(clocks.byId("C03").period()).isEqualTo(new LegalPeriod(3, DayUnit.D));
    assertThat(clocks.byId("R1.40").period()).isEqualTo(new LegalPeriod(10, DayUnit.D));
  }

  @Test
  void the_requery_after_termination_is_every_six_months_and_not_yearly() {
    assertThat(clocks.byId("C44-EACH").period()).isEqualTo(new LegalPeriod(6, DayUnit.M));
  }

  @Test
  void summons_and_detention_run_in_hours() {
    ZonedDateTime noon = day("2026-09-18").atTime(12, 5).atZone(ZONE);

    assertThat(clocks.dueAfter("C35", noon).exact()).isEqualTo(noon.plusHours(8));
    assertThat(clocks.dueAfter("C35-COMPLEX", noon).exact()).isEqualTo(noon.plusHours(24));
    assertThatThrownBy(() -> clocks.dueAfter("C01", noon)).hasMessageContaining("不以小时计");
  }

  @Test
  void a_local_number_is_a_setting_and_a_number_of_the_law_is_not() {
    LegalClocks local = new LegalClocks(calendar, DataFile.rows("calendar/legal-clocks.csv"), Map.of("R3.33", "10 WD"));

    assertThat(local.byId("R3.33").period()).isEqualTo(new LegalPeriod(10, DayUnit.WD));
    assertThatThrownBy(() ->
        new LegalClocks(calendar, DataFile.rows("calendar/legal-clocks.csv"), Map.of("C01", "30 D")))
        .hasMessageContaining("第480条");
  }

  @Test
  void an_event_starts_all_its_clocks() {
    assertThat(clocks.on("APPLICATION_RECEIVED")).extracting(LegalClock::id).contains("C01", "R1.11", "C34");
  }

  @ParameterizedTest
  @EnumSource(PauseGround.class)
  void both_tables_of_excluded_time_are_followed(PauseGround ground) {
    assertThat(reader.excluded(ground, Limit.CASE)).isEqualTo(ground != PauseGround.COORDINATION);
    assertThat(reader.excluded(ground, Limit.UPPER_COURT)).isEqualTo(ground != PauseGround.AUCTION);
  }

  @Test
  void a_clock_that_stood_still_ends_so_many_days_later() {
    ClockReading reading = reader.read(
        new RunningClock("C09", Limit.CASE, day("2026-03-02"), List.of(
            new Pause(PauseGround.APPRAISAL, day("2026-04-01"), Optional.of(day("2026-04-11"))),
            new Pause(PauseGround.SUSPENSION, day("2026-04-06"), Optional.of(day("2026-04-16")))), List.of()),
        day("2026-05-01"));

    assertThat(reading.excludedDays()).isEqualTo(15);
    assertThat(reading.due()).isEqualTo(day("2026-09-17"));
    assertThat(reading.light()).isEqualTo(Light.GREEN);
    assertThat(reading.basis()).contains("法释〔2000〕29号");
  }

  @Test
  void while_it_stands_still_it_is_grey_and_says_why() {
    RunningClock running = new RunningClock("C09", Limit.CASE, day("2026-03-02"),
        List.of(new Pause(PauseGround.SUSPENSION, day("2026-04-01"), Optional.empty())), List.of());

    ClockReading reading = reader.read(running, day("2026-04-10"));

    assertThat(reading.light()).isEqualTo(Light.GREY);
    assertThat(reading.pausedWhy()).contains("中止执行");
    assertThat(reading.due()).isEqualTo(day("2026-09-14"));
  }

  @Test
  void an_auction_stops_the_courts_clock_but_not_the_creditors() {
    List<Pause> auction = List.of(new Pause(PauseGround.AUCTION, day("2026-04-01"), Optional.of(day("2026-05-01"))));

    assertThat(reader.read(new RunningClock("C09", Limit.CASE, day("2026-03-02"), auction, List.of()), day("2026-06-01")).excludedDays())
        .isEqualTo(30);
    assertThat(reader.read(new RunningClock("C34", Limit.UPPER_COURT, day("2026-03-02"), auction, List.of()), day("2026-06-01")).excludedDays())
        .isZero();
  }

  @Test
  void a_pause_after_the_end_revives_nothing() {
    RunningClock running = new RunningClock("C09", Limit.CASE, day("2025-11-03"),
        List.of(new Pause(PauseGround.SUSPENSION, day("2026-06-01"), Optional.of(day("2026-07-01")))), List.of());

    assertThat(reader.read(running, day("2026-08-01")).due()).isEqualTo(day("2026-05-06"));
  }

  @Test
  void an_extension_is_added_in_months_without_losing_a_month_end() {
    RunningClock running = new RunningClock(
        "C09", Limit.CASE, day("2025-08-31"), List.of(), List.of(new LegalPeriod(3, DayUnit.M)));

    assertThat(reader.read(running, day("2026-01-01")).due()).isEqualTo(day("2026-06-01"));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-01, GREEN", "2026-08-23, YELLOW", "2026-08-30, RED", "2026-09-03, RED"})
  void the_light_turns_as_the_end_comes_near(String today, Light light) {
    assertThat(reader.read(RunningClock.from("C09", day("2026-03-02")), day(today)).light()).isEqualTo(light);
  }

  @Test
  void models_get_the_last_second_of_the_last_day() {
    Deadlines deadlines = deadlinesAt("2026-09-18T02:00:00Z");

    // R11.08 末日于二十四时届满
    assertThat(deadlines.of("C01", "2026-09-18")).isEqualTo(at("2026-09-28T23:59:59"));
    assertThat(deadlines.of("C01")).isEqualTo(at("2026-09-28T23:59:59"));
    assertThat(deadlines.days(10, "D", "2026-09-18")).isEqualTo(at("2026-09-28T23:59:59"));
    assertThat(deadlines.of("C35", "2026-09-18T10:20:00")).isEqualTo(at("2026-09-18T18:20:00"));
    assertThat(deadlines.before(15, "D", "2026-10-20")).isEqualTo(at("2026-09-30T09:00:00"));
    assertThat(deadlines.workingMinutes(195)).isEqualTo(at("2026-09-18T14:45:00"));
    assertThat(deadlines.on("2026-10-01")).isEqualTo(at("2026-10-01T23:59:59"));
  }

  @Test
  void a_model_that_gives_no_date_learns_so_at_once() {
    assertThatThrownBy(() -> deadlinesAt("2026-09-18T02:00:00Z").of("C01", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("起算日期");
  }

  private Deadlines deadlinesAt(String instant) {
    return new Deadlines(clocks, calendar, new OfficeHours(calendar, CalendarSettings.defaults().spans()),
        Clock.fixed(Instant.parse(instant), ZONE));
  }

  private static Date at(String local) {
    return Date.from(java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }
}
