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
  private final EngineDoor door;

  ReleaseProcessAdapter(RuntimeService runtime, TaskService tasks, EngineDoor door) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.door = door;
  }

  @Override
  public void start(Release release, String courtCode, String caseNo) {
    Map<String, Object> variables = new HashMap<>(variables(release.caseId(), courtCode, release.ground()));
    variables.put(PropertyReleaseModel.RELEASE_ID, release.id());
    door.as(() -> goOn(caseNo, variables));
  }

  @Override
  public void remind(String caseId, String courtCode, String caseNo, ReleaseGround ground) {
    if (waiting(caseNo).isEmpty()) {
      Map<String, Object> variables = variables(caseId, courtCode, ground);
      door.as(() -> runtime.startProcessInstanceByKey(PropertyReleaseModel.KEY, caseNo, variables).getId());
    }
  }

  private String goOn(String caseNo, Map<String, Object> variables) {
    List<Task> waiting = waiting(caseNo);
    if (waiting.isEmpty()) {
      return runtime.startProcessInstanceByKey(PropertyReleaseModel.KEY, caseNo, variables).getId();
    }
    tasks.complete(waiting.get(0).getId(), variables);
    return waiting.get(0).getProcessInstanceId();
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
