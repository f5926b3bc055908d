package org.zhiheng.assistance.process;

import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AssistanceProcess;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.casefile.CaseFiles;

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

  EngineRequestProcess(
      RuntimeService runtime,
      ExternalTaskService externalTasks,
      RequestTasks tasks,
      EngineCalls calls,
      CaseFiles cases) {
    this.runtime = runtime;
    this.externalTasks = externalTasks;
    this.tasks = tasks;
    this.calls = calls;
    this.cases = cases;
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

  /** The case number narrows the search to a handful of instances before any variable is looked at. */
  @Override
  public void stop(String requestId, String caseId) {
    MessageCorrelationBuilder message =
        runtime
            .createMessageCorrelation(AssistanceRequestModel.MESSAGE_CANCELLED)
            .processInstanceBusinessKey(cases.byId(caseId).caseNo())
            .processInstanceVariableEquals(AssistanceRequestModel.REQUEST_ID, requestId);
    message.correlateAll();
  }
}
