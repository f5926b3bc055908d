package org.zhiheng.benchmark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is counted while something runs. */
final class Meter {

  /**
   * @param agencies share of the JVM's time that the simulated agencies spent at their own end
   */
  record Reading(Duration elapsed, CpuMeter.Reading cpu, Duration agencies, RowMeter.Reading rows, Work work) {

    /** CPU of server and database, in milliseconds. */
    double serverMillis() {
      return cpu.totalMillis() - agencies.toNanos() / 1e6;
    }
  }

  /** Idle sessions hand in their counters after ten seconds. */
  private static final long HAND_IN_MILLIS = 11_000;

  private final CpuMeter cpu;
  private final JdbcClient database;
  private final RowMeter rows;
  private final Statements statements;

  Meter(JdbcClient database) {
    this.database = database;
    this.cpu = new CpuMeter(database);
    this.rows = new RowMeter(database);
    this.statements = new Statements(database);
  }

  Reading over(Runnable work) {
    settleStatistics();
    Work workBefore = Work.read(database);
    RowMeter.Reading rowsBefore = rows.read();
    statements.reset();
    Duration agenciesBefore = AgencyThreads.cpu();
    CpuMeter.Reading cpuBefore = cpu.read();
    long started = System.nanoTime();
    work.run();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    CpuMeter.Reading spent = cpu.read().since(cpuBefore);
    Duration agencies = AgencyThreads.cpu().minus(agenciesBefore);
    settleStatistics();
    return new Reading(elapsed, spent, agencies, rows.read().since(rowsBefore), Work.read(database).since(workBefore));
  }

  private static void settleStatistics() {
    try {
      TimeUnit.MILLISECONDS.sleep(HAND_IN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
