package org.zhiheng.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ExpiryRegister;
import org.zhiheng.property.RegisterSweep;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.DemoStaff;

/**
 * What the expiry register costs when it is long (期限台账压力测试): a page of it, and a look that reminds of what ends, for a judge
 * with 2,000 measures and for one with ten times as many. Prints one line of JSON; asserts no time. See docs/benchmark.md.
 */
@SpringBootTest(properties = "logging.level.org.zhiheng=WARN")
@ActiveProfiles({"test", "test-postgres"})
@Import({BenchmarkDatabase.class, Intake.class})
class RegisterRun {

  private static final int CASES = 20;
  private static final int PAGE = 50;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double DECIMALS = 100;

  @Autowired private JdbcClient database;
  @Autowired private NamedParameterJdbcTemplate sets;
  @Autowired private Intake intake;
  @Autowired private ExpiryRegister register;
  @Autowired private RegisterSweep sweep;
  @Autowired private FieldCipher cipher;
  @Autowired private CurrentUser user;
  @Autowired private DemoStaff staff;
  @Autowired private CityWorld world;
  @Autowired private Clock clock;
  @Autowired private ObjectMapper json;

  @Test
  void measuresWhatTheRegisterCosts() throws JsonProcessingException {
    staff.moveIn("Benchmark-2026");
    world.reset();
    SyntheticCity city = new SyntheticCity(world);
    List<Intake.Seen> cases = intake.look(IntStream.range(0, CASES).mapToObj(i -> intake.applyFor(city)).toList());
    int few = Integer.getInteger("benchmark.measures", 2_000);
    int others = Integer.getInteger("benchmark.otherMeasures", 200_000);
    fill("990000", others, cases);
    fill("990001", few, cases);
    fill("990002", few * 10, cases);
    database.sql("analyze").update();
    Map<String, Object> report = new LinkedHashMap<>();
    measured("990001", few, 3);
    report.put("otherMeasures", others);
    report.put("few", measured("990001", few, 5));
    report.put("many", measured("990002", few * 10, 5));
    report.put("loadAverage", rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    System.out.println(json.writeValueAsString(report));
  }

  /** A measure in ten ends within sixty days, the others over two years. */
  private void fill(String court, int measures, List<Intake.Seen> cases) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("court", court);
    values.put("judge", "judge" + court);
    values.put("n", measures);
    values.put("number", cipher.seal("6222081200001234567"));
    values.put("none", cipher.seal("[]"));
    values.put("cases", cases.stream().map(Intake.Seen::id).toArray(String[]::new));
    values.put("numbers", cases.stream().map(Intake.Seen::businessKey).toArray(String[]::new));
    values.put("today", LocalDate.now(clock));
    sets.update(
        """
        insert into property_asset (id, case_id, kind, identity, identifier_sealed, institution, description_sealed, value_fen,
          encumbrances_sealed, found_at, reported_at, reported_by)
        select :court || '-' || i, (cast(:cases as varchar[]))[1 + i % 20], 'BANK_DEPOSIT', :court || '-' || i, :number,
          '衢州农商行', :number, 100, :none, now(), now(), 'benchmark' from generate_series(1, :n) i
        """,
        values);
    sets.update(
        """
        insert into property_measure (id, case_id, court_code, case_no, handler, asset_id, open_asset_id, kind, status, amount_fen,
          controlled_fen, seal_rank, term_years, effective_at, ends_on, unit_code, created_at, updated_at)
        select :court || '-' || i, (cast(:cases as varchar[]))[1 + i % 20], :court, (cast(:numbers as varchar[]))[1 + i % 20],
          :judge, :court || '-' || i, :court || '-' || i, 'FREEZE', 'EFFECTIVE', 100, 100, 1, 1, now(),
          cast(:today as date) + (1 + case when i % 10 = 0 then i / 10 % 60 else 60 + i % 670 end), 'bank-330802', now(), now()
        from generate_series(1, :n) i
        """,
        values);
    sets.update("insert into property_watch (court_code, next_at) values (:court, now())", values);
  }

  private Map<String, Object> measured(String court, int measures, int times) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measures", measures);
    List<Double> pages = new ArrayList<>();
    List<Double> lasts = new ArrayList<>();
    for (int i = 0; i < times * 20; i++) {
      pages.add(millis(() -> page(court, Optional.empty())));
      lasts.add(millis(() -> page(court, Optional.of(LocalDate.now(clock).plusDays(600) + "_"))));
    }
    figures.put("firstPageMs", median(pages));
    figures.put("pageFarBehindMs", median(lasts));
    List<Double> sweeps = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Long> statements = new ArrayList<>();
    Statements counter = new Statements(database);
    for (int i = 0; i < times; i++) {
      forget(court);
      counter.reset();
      sweeps.add(millis(() -> sweep.sweep(court)));
      statements.add(counter.count());
      again.add(millis(() -> sweep.sweep(court)));
    }
    figures.put("reminded", database.sql("select count(*) from property_reminder where measure_id like ?").param(court + "-%").query(Long.class).single());
    figures.put("lookThatRemindsMs", median(sweeps));
    figures.put("lookThatFindsNothingMs", median(again));
    figures.put("statementsOfALook", statements.get(statements.size() - 1));
    return figures;
  }

  private void page(String court, Optional<String> after) {
    Actor judge = Actor.staff("judge" + court, "某法官", Set.of(Roles.JUDGE), Set.of(court));
    ExpiryRegister.Question question =
        new ExpiryRegister.Question(Optional.of("judge" + court), Optional.empty(), Optional.empty(), OptionalInt.empty(), after, PAGE);
    user.as(judge, () -> register.page(question));
  }

  /** As if nobody had been reminded yet; the tasks stay. */
  private void forget(String court) {
    database.sql("delete from property_reminder where measure_id like ?").param(court + "-%").update();
    database.sql("update property_measure set reminded_days = null where court_code = ?").param(court).update();
    database.sql("vacuum analyze property_measure").update();
  }

  private static double millis(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / NANOS_PER_MILLI;
  }

  private static double median(List<Double> times) {
    return rounded(times.stream().sorted().toList().get(times.size() / 2));
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
