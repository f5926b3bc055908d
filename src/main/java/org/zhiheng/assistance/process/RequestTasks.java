package org.zhiheng.assistance.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.casefile.CaseFiles;

/** Finds the external task that stands for a request (请求对应的外部任务). */
@Component
class RequestTasks {

  private final ExternalTaskService externalTasks;
  private final RuntimeService runtime;
  private final WorkModels models;
  private final CaseFiles cases;

  RequestTasks(ExternalTaskService externalTasks, RuntimeService runtime, WorkModels models, CaseFiles cases) {
    this.externalTasks = externalTasks;
    this.runtime = runtime;
    this.models = models;
    this.cases = cases;
  }

  /** The open task on a topic whose variable names the request; a case has a handful on one topic at most. */
  Optional<ExternalTask> of(AssistanceRequest request, String topic) {
    String[] instances =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(cases.byId(request.caseId()).caseNo())
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .toArray(String[]::new);
    if (instances.length == 0) {
      return Optional.empty();
    }
    List<ExternalTask> tasks = externalTasks.createExternalTaskQuery().processInstanceIdIn(instances).topicName(topic).list();
    return tasks.stream().filter(task -> request.id().equals(recordOf(task))).findFirst();
  }

  private Object recordOf(ExternalTask task) {
    String variable = models.reference(task.getProcessDefinitionId(), task.getActivityId());
    return runtime.getVariable(task.getExecutionId(), variable);
  }
}
