package org.zhiheng.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.DemoStaff;
import org.zhiheng.simulation.agency.CityAgencies;

/**
 * What a case costs (基准测试): cases from application to closing with everything that belongs to them, then a bare process of
 * the same shape, in the same JVM on the same PostgreSQL. Prints one line of JSON; asserts no time. See docs/benchmark.md.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=true", "logging.level.org.zhiheng=WARN"})
@ActiveProfiles({"test", "test-postgres"})
@Import({BenchmarkDatabase.class, Court.class, Intake.class})
class BenchmarkRun {

  private static final double MILLIS_PER_SECOND = 1000;

  @Autowired private EmbeddedPostgres postgres;
  @Autowired private JdbcClient database;
  @Autowired private DataSource pool;
  @Autowired private ProcessEngine engine;
  @Autowired private Court court;
  @Autowired private DemoStaff staff;
  @Autowired private CityWorld world;
  @Autowired private CityAgencies agencies;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  private final Options options = Options.fromSystem();

  @Test
  void measuresWhatACaseCosts() throws JsonProcessingException {
    staff.moveIn("Benchmark-2026");
    world.reset();
    agencies.open(port);
    SyntheticCity city = new SyntheticCity(world);
    if (options.backlog() > 0) {
      new Backlog(database, court, new CaseCopies(pool)).fill(options.backlog(), city);
    }
    court.runToTheEnd(options.warmUp(), options.inFlight(), city);

    Meter meter = new Meter(database);
    Statements statements = new Statements(database);
    Instant since = Instant.now();
    Meter.Reading ours = meter.over(() -> court.runToTheEnd(options.cases(), options.inFlight(), city));
    long calls = statements.count();
    Map<String, Object> latencies = new Timestamps(database, since).json();
    statements.top(options.top(), options.cases()).forEach(System.out::println);
    quieten();
    Meter.Reading bare = runBare(ours.work().perCase(options.cases()));

    Map<String, Object> report = report(ours, bare);
    report.put("statementsPerCase", rounded((double) calls / options.cases()));
    report.put("latencyMs", latencies);
    System.out.println(json.writeValueAsString(report));
  }

  /** Nothing of ours works while the bare process is measured. */
  private void quieten() {
    agencies.close();
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().shutdown();
  }

  private Meter.Reading runBare(Work perCase) {
    database.sql("create database bare").update();
    try (HikariDataSource apart = BenchmarkDatabase.pool(postgres, "bare");
        BareEngine bare = new BareEngine(apart, BareModel.of(perCase))) {
      bare.runToTheEnd(options.warmUp(), options.inFlight());
      return new Meter(JdbcClient.create(apart)).over(() -> bare.runToTheEnd(options.cases(), options.inFlight()));
    }
  }

  private Map<String, Object> report(Meter.Reading ours, Meter.Reading bare) {
    double perOurs = ours.serverMillis() / ours.work().activityInstances();
    double perBare = bare.serverMillis() / bare.work().activityInstances();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("cases", options.cases());
    report.put("backlog", options.backlog());
    report.put("inFlight", options.inFlight());
    report.putAll(figures(ours));
    report.put("bare", figures(bare));
    report.put("cpuMsPerActivityInstance", rounded(perOurs));
    report.put("bareCpuMsPerActivityInstance", rounded(perBare));
    report.put("cpuRatioToBare", rounded(perOurs / perBare));
    return report;
  }

  private Map<String, Object> figures(Meter.Reading reading) {
    int cases = options.cases();
    double seconds = reading.elapsed().toMillis() / MILLIS_PER_SECOND;
    long activities = reading.work().activityInstances();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", rounded(seconds));
    figures.put("casesPerSecond", rounded(cases / seconds));
    figures.put("activityInstancesPerSecond", rounded(activities / seconds));
    figures.put("activityInstancesPerCase", rounded((double) activities / cases));
    figures.put("engineRowsWrittenPerCase", rounded((double) reading.rows().engine() / cases));
    figures.put("domainRowsWrittenPerCase", rounded((double) reading.rows().domain() / cases));
    figures.put("jvmCpuMsPerCase", perCase(reading.cpu().jvm().minus(reading.agencies())));
    figures.put("simulatedAgenciesCpuMsPerCase", perCase(reading.agencies()));
    figures.put("databaseCpuMsPerCase", perCase(reading.cpu().database()));
    figures.put("kindsPerCase", reading.work().perCase(cases).activities());
    figures.put("jobsPerCase", reading.work().perCase(cases).jobs());
    return figures;
  }

  private double perCase(Duration time) {
    return rounded((double) time.toMillis() / options.cases());
  }

  private static double rounded(double value) {
    return Math.round(value * MILLIS_PER_SECOND) / MILLIS_PER_SECOND;
  }
}
