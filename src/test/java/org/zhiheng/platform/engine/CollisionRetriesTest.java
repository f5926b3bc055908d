package org.zhiheng.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Jobs that fail, in an engine with the application's settings and a step that fails as the test says. */
class CollisionRetriesTest {

  private RuntimeException failure;
  private ProcessEngine engine;
  private ManagementService jobs;

  @BeforeEach
  void anEngineWithOneJob() {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("step", (JavaDelegate) execution -> { throw failure; });
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    settings.setProcessEngineName("collisions");
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setEnforceHistoryTimeToLive(false);
    settings.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M");
    new EngineSettings(beans).preInit(settings);
    // The guard asks the application's own rules, which are not here.
    settings.getCustomPreDeployers().clear();
    settings.getCustomPreBPMNParseListeners().clear();
    engine = settings.buildProcessEngine();
    jobs = engine.getManagementService();
    engine.getRepositoryService().createDeployment().addModelInstance("step.bpmn",
        Bpmn.createExecutableProcess("step").startEvent().serviceTask().camundaAsyncBefore()
            .camundaDelegateExpression("${step}").endEvent().done()).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("step");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aJobThatMetAnotherTransactionIsDoneAgainAtOnceAndKeepsItsRetries() {
    int before = onlyJob().getRetries();

    failsWith(new OptimisticLockingException("changed meanwhile"));

    assertThat(jobs.createJobQuery().executable().count()).as("due as before").isEqualTo(1);
    assertThat(onlyJob().getRetries()).isEqualTo(before);
  }

  @Test
  void aJobThatFailedIsPutOff() {
    failsWith(new IllegalStateException("the register is closed"));

    assertThat(jobs.createJobQuery().executable().count()).isZero();
    assertThat(onlyJob().getDuedate()).as("ten seconds, then longer").isNotNull();
  }

  @Test
  void anInstanceThatEndsWhileAJobReadsItIsACollision() {
    engine.getRepositoryService().createDeployment().addModelInstance("read.bpmn",
        Bpmn.createExecutableProcess("read").startEvent().subProcess().embeddedSubProcess().startEvent().userTask("wait").endEvent()
            .subProcessDone().endEvent().done()).deploy();
    String root = engine.getRuntimeService().startProcessInstanceByKey("read").getId();
    String inside = engine.getTaskService().createTaskQuery().taskDefinitionKey("wait").singleResult().getExecutionId();

    assertThatThrownBy(() -> inOneTransaction(context -> {
      ExecutionEntity half = context.getExecutionManager().findExecutionById(inside);
      CompletableFuture.runAsync(() -> engine.getRuntimeService().deleteProcessInstance(root, "ended")).join();
      return half.getProcessInstance();
    })).matches(EngineCollision::is, "a collision");
  }

  private <T> T inOneTransaction(Command<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(work);
  }

  private void failsWith(RuntimeException reason) {
    failure = reason;
    assertThatThrownBy(() -> jobs.executeJob(onlyJob().getId())).isNotNull();
  }

  private Job onlyJob() {
    return jobs.createJobQuery().singleResult();
  }
}
