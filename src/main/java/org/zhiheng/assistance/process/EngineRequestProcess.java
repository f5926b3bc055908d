package org.zhiheng.assistance.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AssistanceProcess;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.security.CurrentUser;

/** Tells the process of a request that it was taken back, or is to be tried again (撤销、重试). */
@Component
class EngineRequestProcess implements AssistanceProcess {

  /** As often a worker may fail before it must be tried again by name. */
  private static final int RETRIES = 3;

  private final RuntimeService runtime;
  private final ExternalTaskService externalTasks;
  private final RequestTasks tasks;
  private final EngineCalls calls;
  private final CaseFiles cases;
  private final EngineActor engine;
  private final CurrentUser user;

  EngineRequestProcess(
      RuntimeService runtime,
      ExternalTaskService externalTasks,
      RequestTasks tasks,
      EngineCalls calls,
      CaseFiles cases,
      EngineActor engine,
      CurrentUser user) {
    this.runtime = runtime;
    this.externalTasks = externalTasks;
    this.tasks = tasks;
    this.calls = calls;
    this.cases = cases;
    this.engine = engine;
    this.user = user;
  }

  @Override
  public Set<String> givenUp(String caseId) {
    return calls.as("system", () -> tasks.givenUp(caseId));
  }

  @Override
  public boolean retry(AssistanceRequest request) {
    return calls.as(request.unitCode(), () -> offerAgain(request));
  }

  private boolean offerAgain(AssistanceRequest request) {
    Optional<ExternalTask> given =
        tasks.of(request, request.topic()).filter(task -> task.getRetries() != null && task.getRetries() == 0);
    given.ifPresent(task -> externalTasks.setRetries(task.getId(), RETRIES));
    return given.isPresent();
  }

  /**
   * The case number narrows the search to a handful of instances before any variable is looked at. Whoever takes a request back
   * may do so by the domain's rules; the engine's own grants know no requests.
   */
  @Override
  public void stop(String requestId, String caseId) {
    MessageCorrelationBuilder message =
        runtime
            .createMessageCorrelation(AssistanceRequestModel.MESSAGE_CANCELLED)
            .processInstanceBusinessKey(cases.byId(caseId).caseNo())
            .processInstanceVariableEquals(AssistanceRequestModel.REQUEST_ID, requestId);
    if (user.isSystem()) {
      message.correlateAll();
    } else {
      engine.as(user.id(), () -> correlated(message));
    }
  }

  private static boolean correlated(MessageCorrelationBuilder message) {
    message.correlateAll();
    return true;
  }
}
