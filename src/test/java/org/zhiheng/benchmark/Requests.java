package org.zhiheng.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.assistance.Unit;

/** Opens requests of a few cases, each to another unit and for another matter, with the process that carries each. */
final class Requests {

  private static final int OPENERS = 2;

  private final Assistance assistance;
  private final RuntimeService runtime;
  private final PollingUnits agencies;
  private final List<Unit> units;
  private final List<Intake.Seen> cases;
  private int serial;

  Requests(Assistance assistance, RuntimeService runtime, PollingUnits agencies, List<Unit> units, List<Intake.Seen> cases) {
    this.assistance = assistance;
    this.runtime = runtime;
    this.agencies = agencies;
    this.units = units;
    this.cases = cases;
  }

  /** So many, as fast as two threads can open them. */
  void atOnce(int count) {
    run(count, 0);
  }

  /** So many, evenly over time; a late one does not hold up the next. */
  void overTime(int count, int perSecond) {
    run(count, TimeUnit.SECONDS.toMicros(1) / perSecond);
  }

  private void run(int count, long pauseMicros) {
    ScheduledExecutorService openers = Executors.newScheduledThreadPool(OPENERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      IntStream.range(0, count).forEach(i -> all.add(openers.schedule(this::open, i * pauseMicros, TimeUnit.MICROSECONDS)));
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      openers.shutdown();
    }
  }

  private synchronized int next() {
    return serial++;
  }

  private void open() {
    int number = next();
    Unit unit = units.get(number % units.size());
    List<Matter> matters = agencies.mattersOf(unit);
    Matter matter = matters.get(number / units.size() % matters.size());
    Intake.Seen file = cases.get(number % cases.size());
    RequestOrder order =
        new RequestOrder(
            file.id(), file.court(), matter.code(), "load-" + number, Map.of("purpose", "核实履行能力"), List.of(), Optional.of(unit.code()));
    String request = assistance.open(List.of(order)).get(0);
    runtime.startProcessInstanceByKey(
        Matter.DEFAULT_PROCESS, file.businessKey(), Map.of("requestId", request, "caseId", file.id(), "courtCode", file.court()));
  }
}
