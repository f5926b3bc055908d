package org.zhiheng.property.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Release;
import org.zhiheng.property.ReleaseGround;
import org.zhiheng.property.ReleaseProcess;

/** Starts {@code property-release}, or goes on with the run that waits for a judge's word. */
@Component
class ReleaseProcessAdapter implements ReleaseProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;

  ReleaseProcessAdapter(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(Release release, String courtCode, String caseNo) {
    Map<String, Object> variables = new HashMap<>(variables(release.caseId(), courtCode, release.ground()));
    variables.put(PropertyReleaseModel.RELEASE_ID, release.id());
    List<Task> waiting = waiting(caseNo);
    if (waiting.isEmpty()) {
      runtime.startProcessInstanceByKey(PropertyReleaseModel.KEY, caseNo, variables);
    } else {
      tasks.complete(waiting.get(0).getId(), variables);
    }
  }

  @Override
  public void propose(String caseId, String courtCode, String caseNo, ReleaseGround ground) {
    if (waiting(caseNo).isEmpty()) {
      runtime.startProcessInstanceByKey(PropertyReleaseModel.KEY, caseNo, variables(caseId, courtCode, ground));
    }
  }

  private static Map<String, Object> variables(String caseId, String courtCode, ReleaseGround ground) {
    return Map.of(
        PropertyReleaseModel.CASE_ID, caseId,
        PropertyReleaseModel.COURT_CODE, courtCode,
        PropertyReleaseModel.GROUND, ground.name());
  }

  private List<Task> waiting(String caseNo) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(PropertyReleaseModel.KEY)
        .processInstanceBusinessKey(caseNo)
        .taskDefinitionKey(PropertyReleaseModel.TASK_CONFIRM_RELEASE)
        .list();
  }
}
