package org.zhiheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.calendar.OfficeHours;
import org.zhiheng.calendar.WorkingCalendar;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** The month's report card says what a person counting the raw rows with a calendar in hand would say. */
abstract class StatisticsContract {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final YearMonth MONTH = YearMonth.of(2025, 10);
  private static final List<String> MATTERS =
      List.of("bank.query", "bank.freeze", "tax.query", "police.custody", "grid.find", "land.unseal");
  private static final List<String> COURTS = List.of("330802", "330803");

  @Autowired private AssistanceStatistics statistics;
  @Autowired private Agencies agencies;
  @Autowired private OfficeHours officeHours;
  @Autowired private WorkingCalendar calendar;
  @Autowired private CurrentUser user;
  @Autowired private JdbcClient jdbc;

  @Autowired private RequestClock requestClock;

  private final List<Raw> history = new ArrayList<>();
  private final Map<Raw, Map<YearMonth, Boolean>> lateAtEnd = new HashMap<>();

  /** A request as history keeps it. */
  private record Raw(
      String matter, String court, String status, LocalDateTime asked, LocalDateTime ended, boolean cross, boolean offline, int sla) {

    boolean handled() {
      return done() || status.equals("REFUSED");
    }

    boolean open() {
      return status.equals("SENT");
    }

    /** The court has not sent it: time of no unit. */
    boolean prepared() {
      return status.equals("PREPARED");
    }

    boolean done() {
      return status.equals("DONE");
    }
  }

  @BeforeEach
  void twoMonthsOfHistory() {
    jdbc.sql("delete from assistance_request where purpose_id = 'statistics'").update();
    Random random = new Random(20251001);
    for (int i = 0; i < 120; i++) {
      history.add(raw(random));
    }
    history.forEach(this::insert);
    requestClock.dateWhatIsOpen();
  }

  @AfterEach
  void nothingStaysOpen() {
    jdbc.sql("delete from assistance_request where purpose_id = 'statistics'").update();
  }

  private static Raw raw(Random random) {
    LocalDateTime asked = LocalDateTime.of(2025, 8, 28, 0, 0).plusMinutes(random.nextInt(60 * 24 * 60));
    String court = random.nextInt(8) == 0 ? "330881" : COURTS.get(random.nextInt(2));
    String status = List.of("DONE", "DONE", "DONE", "REFUSED", "CANCELLED", "SENT", "PREPARED").get(random.nextInt(7));
    return new Raw(
        MATTERS.get(random.nextInt(MATTERS.size())), court, status, asked, asked.plusMinutes(random.nextInt(6000)),
        random.nextInt(4) == 0, random.nextInt(9) == 0, List.of(20, 60, 240).get(random.nextInt(3)));
  }

  private void insert(Raw raw) {
    jdbc.sql(
            """
            insert into assistance_request (id, case_id, court_code, matter, unit_code, topic, purpose_id, content_sealed,
              document_set_ids, status, prepared_at, sent_at, first_sent_at, finished_at, urged, cross_county, offline,
              sla_minutes, worked_since, working_minutes, overdue_at)
            values (?, 'statistics', ?, ?, 'unit', 'topic', 'statistics', '', '', ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                Ids.next(), raw.court(), raw.matter(), raw.status(), at(raw.asked()), raw.prepared() ? null : at(raw.asked()),
                raw.prepared() ? null : at(raw.asked()), raw.open() || raw.prepared() ? null : at(raw.ended()), raw.cross(), raw.offline(), raw.sla(), at(raw.asked()),
                raw.open() || raw.prepared() ? null : officeHours.minutesBetween(raw.asked(), raw.ended()),
                // What is open came before this was kept and is dated when the server starts.
                raw.open() ? null : at(officeHours.plusMinutes(raw.asked(), raw.sla() + 1))))
        .update();
  }

  private static Timestamp at(LocalDateTime time) {
    return Timestamp.from(time.atZone(ZONE).toInstant());
  }

  @Test
  void theReportCardEqualsARecountFromHistory() {
    AssistanceReport report = user.as(supervisor(), () -> statistics.ofMonth(MONTH));

    assertThat(report.previousFrom()).isEqualTo("2025-09-01");
    same(report.all().current(), recount(MONTH, raw -> true));
    assertThat(report.all().current().stillOverdue()).as("what was never answered is not forgotten").isPositive();
    same(report.all().previous(), recount(MONTH.minusMonths(1), raw -> true));
    assertThat(report.departments()).hasSizeGreaterThanOrEqualTo(15);
    for (AssistanceReport.Line line : report.departments()) {
      same(line.current(), recount(MONTH, raw -> raw.matter().startsWith(line.department() + ".")));
      same(line.previous(), recount(MONTH.minusMonths(1), raw -> raw.matter().startsWith(line.department() + ".")));
    }
  }

  @Test
  void whoMaySeeNoCourtSeesNothing() {
    Actor nobody = Actor.staff("nobody", "某人", Set.of(Roles.SUPERVISOR), Set.of());

    assertThat(user.as(nobody, () -> statistics.ofMonth(MONTH)).all().current()).isEqualTo(Figures.NONE);
  }

  private static Actor supervisor() {
    return Actor.staff("supervisor", "监督员", Set.of(Roles.SUPERVISOR), Set.copyOf(COURTS));
  }

  private Figures recount(YearMonth month, Predicate<Raw> which) {
    List<Raw> handled =
        history.stream()
            .filter(which.and(Raw::handled).and(raw -> COURTS.contains(raw.court())))
            .filter(raw -> YearMonth.from(raw.ended()).equals(month))
            .toList();
    List<Raw> done = handled.stream().filter(Raw::done).toList();
    List<Raw> cross = done.stream().filter(Raw::cross).toList();
    List<Raw> online = done.stream().filter(raw -> !raw.offline()).toList();
    return new Figures(
        handled.size(),
        done.size(),
        mean(done),
        percentile(handled, 0.5),
        percentile(handled, 0.9),
        handled.stream().filter(raw -> minutes(raw) > raw.sla()).count(),
        history.stream().filter(which).filter(raw -> COURTS.contains(raw.court())).filter(raw -> lateAtEnd(raw, month)).count(),
        cross.size(),
        mean(cross),
        handled.stream().filter(Raw::offline).count(),
        online.stream().mapToLong(raw -> agencies.matter(raw.matter()).persons()).sum(),
        online.stream().mapToLong(raw -> agencies.matter(raw.matter()).vehicles()).sum());
  }

  /** Open when the month was over, and late by then. */
  private boolean lateAtEnd(Raw raw, YearMonth month) {
    LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
    boolean wasOpen = !raw.prepared() && raw.asked().isBefore(end) && (raw.open() || !raw.ended().isBefore(end));
    return wasOpen
        && lateAtEnd.computeIfAbsent(raw, key -> new HashMap<>()).computeIfAbsent(month, key -> minutes(raw.asked(), end) > raw.sla());
  }

  private long minutes(Raw raw) {
    return minutes(raw.asked(), raw.ended());
  }

  /** Minute by minute, as nobody would program it. */
  private long minutes(LocalDateTime from, LocalDateTime to) {
    return LongStream.range(0, Duration.between(from, to).toMinutes())
        .mapToObj(from::plusMinutes)
        .filter(minute -> calendar.isWorkingDay(minute.toLocalDate()))
        .filter(minute -> officeMinute(minute.getHour() * 60 + minute.getMinute()))
        .count();
  }

  private static boolean officeMinute(int minute) {
    return minute >= 9 * 60 && minute < 12 * 60 || minute >= 13 * 60 + 30 && minute < 17 * 60;
  }

  private double mean(List<Raw> requests) {
    return requests.stream().mapToLong(this::minutes).average().orElse(0);
  }

  /** Between two neighbours the value in proportion, as SQL's percentile_cont has it. */
  private double percentile(List<Raw> requests, double share) {
    if (requests.isEmpty()) {
      return 0;
    }
    long[] sorted = requests.stream().mapToLong(this::minutes).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static void same(Figures told, Figures counted) {
    assertThat(told.meanMinutes()).isCloseTo(counted.meanMinutes(), within(1e-6));
    assertThat(told.medianMinutes()).isCloseTo(counted.medianMinutes(), within(1e-6));
    assertThat(told.p90Minutes()).isCloseTo(counted.p90Minutes(), within(1e-6));
    assertThat(told.meanCrossCountyMinutes()).isCloseTo(counted.meanCrossCountyMinutes(), within(1e-6));
    assertThat(told)
        .usingRecursiveComparison()
        .ignoringFields("meanMinutes", "medianMinutes", "p90Minutes", "meanCrossCountyMinutes")
        .isEqualTo(counted);
  }
}
