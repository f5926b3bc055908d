package org.zhiheng.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.Unit;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.DemoStaff;

/**
 * How soon a request is answered when all units wait (压力测试): computers of 70 units in long polls, a thousand requests open
 * with them, more coming every second. Prints one line of JSON; asserts no time. See docs/benchmark.md.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=true", "logging.level.org.zhiheng=WARN"})
@ActiveProfiles({"test", "test-postgres"})
@Import({BenchmarkDatabase.class, Intake.class, PollingUnits.class})
class AgencyLoadRun {

  private static final int CASES = 24;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double MILLIS_PER_SECOND = 1000;

  @Autowired private JdbcClient database;
  @Autowired private Intake intake;
  @Autowired private PollingUnits agencies;
  @Autowired private Assistance assistance;
  @Autowired private RuntimeService runtime;
  @Autowired private DemoStaff staff;
  @Autowired private CityWorld world;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  private final LoadOptions options = LoadOptions.fromSystem();

  @Test
  void measuresHowSoonARequestIsAnswered() throws JsonProcessingException {
    staff.moveIn("Benchmark-2026");
    world.reset();
    List<Unit> units = agencies.units(options.agencies());
    Requests requests = new Requests(assistance, runtime, agencies, units, cases());
    agencies.open(port, units);
    try {
      System.out.println(json.writeValueAsString(measured(requests, units.size())));
    } finally {
      agencies.close();
    }
  }

  private List<Intake.Seen> cases() {
    SyntheticCity city = new SyntheticCity(world);
    return intake.look(IntStream.range(0, CASES).mapToObj(i -> intake.applyFor(city)).toList());
  }

  private Map<String, Object> measured(Requests requests, int units) {
    requests.overTime(options.warmUp(), options.perSecond() * 2);
    until(() -> agencies.answeredSoFar() + agencies.failures() >= options.warmUp());
    agencies.taken();
    agencies.answered();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("agencies", units);
    report.put("burst", burst(requests));
    report.put("idle", idle());
    report.putAll(steady(requests));
    report.put("failures", agencies.failures());
    report.put("loadAverage", rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    return report;
  }

  /** All open requests come at once and are taken, not answered. */
  private Map<String, Object> burst(Requests requests) {
    agencies.answering(false);
    long started = System.nanoTime();
    requests.atOnce(options.open());
    until(() -> agencies.takenSoFar() >= options.open());
    double seconds = seconds(Duration.ofNanos(System.nanoTime() - started));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("open", options.open());
    figures.put("seconds", rounded(seconds));
    figures.put("createdToTakenMs", Latencies.of(agencies.taken()).json());
    return figures;
  }

  /** What it costs that everybody waits and nothing comes. */
  private Map<String, Object> idle() {
    Meter.Reading nothing = new Meter(database).over(() -> sleep(IDLE));
    return cost(nothing, seconds(nothing.elapsed()), "PerSecond");
  }

  private Map<String, Object> steady(Requests requests) {
    agencies.answering(true);
    Meter.Reading reading =
        new Meter(database)
            .over(
                () -> {
                  requests.overTime(options.requests(), options.perSecond());
                  until(() -> agencies.answeredSoFar() + agencies.failures() >= options.requests());
                });
    new Statements(database).top(options.top(), options.requests()).forEach(System.out::println);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("requests", options.requests());
    figures.put("perSecond", rounded(options.requests() / seconds(reading.elapsed())));
    figures.put("createdToTakenMs", Latencies.of(agencies.taken()).json());
    figures.put("createdToReceiptMs", Latencies.of(agencies.answered()).json());
    figures.putAll(cost(reading, options.requests(), "PerRequest"));
    return figures;
  }

  private Map<String, Object> cost(Meter.Reading reading, double by, String per) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("jvmCpuMs" + per, rounded(reading.cpu().jvm().minus(reading.agencies()).toMillis() / by));
    figures.put("unitsCpuMs" + per, rounded(reading.agencies().toMillis() / by));
    figures.put("databaseCpuMs" + per, rounded(reading.cpu().database().toMillis() / by));
    figures.put("statements" + per, rounded(new Statements(database).count() / by));
    return figures;
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("requests were not taken or answered for " + PATIENCE);
      }
      sleep(Duration.ofMillis(20));
    }
  }

  private static void sleep(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS_PER_SECOND;
  }

  private static double rounded(double value) {
    return Math.round(value * MILLIS_PER_SECOND) / MILLIS_PER_SECOND;
  }
}
