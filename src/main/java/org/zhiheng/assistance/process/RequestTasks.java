package org.zhiheng.assistance.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    String[] instances = instances(request.caseId());
    if (instances.length == 0) {
      return Optional.empty();
    }
    List<ExternalTask> tasks = externalTasks.createExternalTaskQuery().processInstanceIdIn(instances).topicName(topic).list();
    return tasks.stream().filter(task -> request.id().equals(recordOf(task))).findFirst();
  }

  /** Requests of a case whose workers gave up; seldom any, so that looking at each of them costs nothing. */
  Set<String> givenUp(String caseId) {
    String[] instances = instances(caseId);
    if (instances.length == 0) {
      return Set.of();
    }
    return externalTasks.createExternalTaskQuery().processInstanceIdIn(instances).noRetriesLeft().list().stream()
        .filter(task -> AssistanceRequestModel.REQUEST_ID.equals(models.reference(task.getProcessDefinitionId(), task.getActivityId())))
        .map(task -> String.valueOf(recordOf(task)))
        .collect(Collectors.toSet());
  }

  private String[] instances(String caseId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(cases.byId(caseId).caseNo())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toArray(String[]::new);
  }

  private Object recordOf(ExternalTask task) {
    String variable = models.reference(task.getProcessDefinitionId(), task.getActivityId());
    return runtime.getVariable(task.getExecutionId(), variable);
  }
}
