package org.zhiheng.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.zhiheng.platform.engine.LeanHistory;

/** An engine with our settings and none of our code, in a database of its own. */
final class BareEngine implements AutoCloseable {

  private static final int PAGE = 100;
  private static final long LOCK_MILLIS = 60_000;
  private static final long LOOK_MILLIS = 50;

  private final ProcessEngine engine;
  private volatile boolean over;

  BareEngine(DataSource database, List<BpmnModelInstance> models) {
    engine = configuration(database).buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    for (int i = 0; i < models.size(); i++) {
      deployment.addModelInstance("bare-" + i + ".bpmn", models.get(i));
    }
    deployment.deploy();
  }

  private static ProcessEngineConfigurationImpl configuration(DataSource database) {
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setHistoryEventHandler(new LeanHistory());
    configuration.setHistoryRemovalTimeStrategy("start");
    configuration.setMetricsEnabled(false);
    configuration.setDbMetricsReporterActivate(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setJobExecutor(executor());
    configuration.setJobExecutorActivate(true);
    return configuration;
  }

  /** As application.yml sets ours. */
  private static DefaultJobExecutor executor() {
    DefaultJobExecutor executor = new DefaultJobExecutor();
    executor.setCorePoolSize(4);
    executor.setMaxPoolSize(6);
    executor.setQueueSize(20);
    executor.setMaxJobsPerAcquisition(10);
    executor.setWaitTimeInMillis(1000);
    executor.setMaxWait(10_000);
    executor.setBackoffTimeInMillis(25);
    executor.setMaxBackoff(400);
    return executor;
  }

  void runToTheEnd(int cases, int inFlight) {
    over = false;
    List<IntSupplier> drivers = List.of(this::externalTasks, this::userTasks, this::messages);
    ExecutorService people = Executors.newFixedThreadPool(drivers.size());
    List<Future<?>> shifts = drivers.stream().<Future<?>>map(driver -> people.submit(() -> repeat(driver))).toList();
    try {
      int left = cases;
      long running = 0;
      while (left > 0 || running > 0) {
        for (; left > 0 && running < inFlight; left--, running++) {
          start();
        }
        pause();
        running = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().count();
        if (shifts.stream().anyMatch(Future::isDone)) {
          throw new IllegalStateException("a driver of the bare process has ended: " + shifts);
        }
      }
    } finally {
      over = true;
      people.shutdown();
    }
  }

  private void start() {
    Map<String, Object> variables = Map.of("caseId", UUID.randomUUID().toString(), "courtCode", "330802");
    engine.getRuntimeService().startProcessInstanceByKey(BareModel.KEY, UUID.randomUUID().toString(), variables);
  }

  private void repeat(IntSupplier driver) {
    while (!over) {
      if (driver.getAsInt() == 0) {
        pause();
      }
    }
  }

  private int externalTasks() {
    var service = engine.getExternalTaskService();
    var locked = service.fetchAndLock(PAGE, "bare").topic(BareModel.TOPIC, LOCK_MILLIS).execute();
    locked.forEach(task -> service.complete(task.getId(), "bare"));
    return locked.size();
  }

  private int userTasks() {
    var service = engine.getTaskService();
    var open = service.createTaskQuery().active().listPage(0, PAGE);
    open.forEach(task -> service.complete(task.getId()));
    return open.size();
  }

  private int messages() {
    var service = engine.getRuntimeService();
    var waiting = service.createEventSubscriptionQuery().eventType("message").listPage(0, PAGE);
    waiting.forEach(one -> service.messageEventReceived(one.getEventName(), one.getExecutionId()));
    return waiting.size();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
