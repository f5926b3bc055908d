package org.zhiheng.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.client.variable.ClientValues;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.Unit;
import org.zhiheng.simulation.ReceiptPdf;

/**
 * The computers of so many units: official external-task clients over HTTP, one for each unit with an account of its own,
 * waiting in long polls. They first take requests without answering, then answer what comes.
 */
class PollingUnits {

  private static final Duration POLL = Duration.ofSeconds(20);
  private static final Duration LOCK = Duration.ofHours(2);
  private static final int TASKS_AT_A_TIME = 20;
  private static final byte[] RECEIPT = ReceiptPdf.of("协助执行回执", List.of("（基准测试）"));

  private final Agencies agencies;
  private final AgencyKeys keys;
  private final JdbcClient database;
  private final Clock clock;
  private final List<ExternalTaskClient> clients = new ArrayList<>();
  private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
  private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean answering = true;

  PollingUnits(Agencies agencies, AgencyKeys keys, JdbcClient database, Clock clock) {
    this.agencies = agencies;
    this.keys = keys;
    this.database = database;
    this.clock = clock;
  }

  /** Units of the city, each with what can be asked of it. */
  List<Unit> units(int count) {
    return agencies.units().stream().filter(unit -> !unit.national()).limit(count).toList();
  }

  List<Matter> mattersOf(Unit unit) {
    return agencies.matters().stream().filter(matter -> matter.department().equals(unit.department())).toList();
  }

  void open(int port, List<Unit> units) {
    units.forEach(this::register);
    agencies.refresh();
    units.forEach(unit -> clients.add(connect(port, unit)));
  }

  private void register(Unit unit) {
    database
        .sql("insert into assistance_account (code, version, kind, title, topics, valid_from) values (?, 1, 'UNIT', ?, ?, ?)")
        .params(account(unit), unit.name(), unit.code() + ".*", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  private static String account(Unit unit) {
    return "load-" + unit.code();
  }

  private ExternalTaskClient connect(int port, Unit unit) {
    ExternalTaskClient client =
        ExternalTaskClient.create()
            .baseUrl("http://127.0.0.1:" + port + "/agency-api")
            .workerId("load")
            .maxTasks(TASKS_AT_A_TIME)
            .lockDuration(LOCK.toMillis())
            .asyncResponseTimeout(POLL.toMillis())
            .disableBackoffStrategy()
            .addInterceptor(new BasicAuthProvider(account(unit), keys.issue(account(unit))))
            .build();
    mattersOf(unit).forEach(matter -> client.subscribe(matter.topicOf(unit)).handler(this::handle).open());
    return client;
  }

  private void handle(ExternalTask task, ExternalTaskService service) {
    taken.add(since(task));
    if (answering) {
      try {
        service.complete(task, answer(task));
        answered.add(since(task));
      } catch (RuntimeException e) {
        failures.incrementAndGet();
      }
    }
  }

  private long since(ExternalTask task) {
    return clock.millis() - task.getCreateTime().getTime();
  }

  private Map<String, Object> answer(ExternalTask task) {
    Matter matter = agencies.matter(task.getVariable("matter"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", matter.resultCodes().stream().filter(code -> !code.equals("WAITING")).sorted().findFirst().orElseThrow());
    if (matter.answers().contains("assets")) {
      answer.put("assets", ClientValues.jsonValue("[]"));
    }
    if (matter.evidenceRequired()) {
      answer.put("receipt", Variables.fileValue("回执.pdf").mimeType("application/pdf").file(RECEIPT).create());
    }
    return answer;
  }

  /** From now on requests are taken and kept, or answered at once. */
  void answering(boolean now) {
    answering = now;
  }

  /** Milliseconds from a task's creation to the unit's computer having it, since the last call. */
  List<Long> taken() {
    return emptied(taken);
  }

  /** Milliseconds from a task's creation to the unit's computer knowing that its receipt is kept, since the last call. */
  List<Long> answered() {
    return emptied(answered);
  }

  int takenSoFar() {
    return taken.size();
  }

  int answeredSoFar() {
    return answered.size();
  }

  int failures() {
    return failures.get();
  }

  private static List<Long> emptied(Queue<Long> queue) {
    List<Long> all = new ArrayList<>();
    for (Long next = queue.poll(); next != null; next = queue.poll()) {
      all.add(next);
    }
    return all;
  }

  /** Each waits for its own poll to end; together they wait once. */
  void close() {
    ExecutorService closing = Executors.newFixedThreadPool(Math.max(1, clients.size()));
    clients.forEach(client -> closing.execute(client::stop));
    closing.shutdown();
    try {
      closing.awaitTermination(2 * POLL.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clients.clear();
  }
}
