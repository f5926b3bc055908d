package org.zhiheng.grid.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * Brings a channel's path to where its late answer leaves it (渠道迟到答复后的流程): whoever was to look after the silence has nothing
 * to do any more, and the way goes on as if the answer had come in time.
 */
@Component
class LateExposure {

  private static final String LATE = "late answer";
  private static final long A_MOMENT = 60_000;
  private static final String NOTE = "渠道逾期后答复已撤下";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ExternalTaskService externalTasks;

  LateExposure(RuntimeService runtime, TaskService tasks, ExternalTaskService externalTasks) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.externalTasks = externalTasks;
  }

  /** It stands there: nobody need decide whether to ask again. */
  void published(String deliveryId) {
    at(ExposureModel.TASK_CHASE_PUBLICATION, deliveryId)
        .ifPresentOrElse(this::goOn, () -> complete(ExposureModel.EXTERNAL_PUBLISH, deliveryId));
  }

  /** First the new place, then away from the old one: a path nobody stands on would be over. */
  private void goOn(ActivityInstance chase) {
    runtime
        .createProcessInstanceModification(chase.getProcessInstanceId())
        .startBeforeActivity(ExposureModel.GATEWAY_STILL_WANTED, chase.getParentActivityInstanceId())
        .cancelActivityInstance(chase.getId())
        .execute();
  }

  /** It has come down: what the channel says takes the place of somebody's look. */
  void tookDown(String deliveryId) {
    at(ExposureModel.TASK_CHASE_WITHDRAWAL, deliveryId)
        .ifPresentOrElse(this::confirm, () -> complete(ExposureModel.EXTERNAL_WITHDRAW, deliveryId));
  }

  private void confirm(ActivityInstance chase) {
    String task = tasks.createTaskQuery().activityInstanceIdIn(chase.getId()).singleResult().getId();
    tasks.complete(
        task, Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.CONFIRM, ExposureModel.WITHDRAW_NOTE, NOTE));
  }

  /** Under the name of whoever holds it meanwhile, so that a second answer from there is known as one. */
  private void complete(String asked, String deliveryId) {
    String execution = at(asked, deliveryId).orElseThrow().getExecutionIds()[0];
    ExternalTask task = externalTasks.createExternalTaskQuery().executionId(execution).singleResult();
    if (task.getWorkerId() == null) {
      externalTasks.lock(task.getId(), LATE, A_MOMENT);
    }
    externalTasks.complete(task.getId(), Optional.ofNullable(task.getWorkerId()).orElse(LATE));
  }

  /** Takes down what stands there although its path was over. */
  void takeDownAgain(String deliveryId, String caseNo, Map<String, Object> variables) {
    runtime
        .createProcessInstanceByKey(ExposureModel.KEY)
        .businessKey(caseNo)
        .setVariables(variables)
        .setVariable(ExposureModel.PUBLICITY_ID, deliveryId)
        .startBeforeActivity(ExposureModel.SERVICE_TAKE_DOWN)
        .execute();
  }

  /** Where the path of a delivery stands, if at this element; a publication has as many paths as channels, a handful. */
  private Optional<ActivityInstance> at(String element, String deliveryId) {
    String instance =
        runtime
            .createVariableInstanceQuery()
            .variableName(ExposureModel.PUBLICITY_ID)
            .variableValueEquals(ExposureModel.PUBLICITY_ID, deliveryId)
            .singleResult()
            .getProcessInstanceId();
    return all(runtime.getActivityInstance(instance))
        .filter(place -> place.getActivityId().equals(element))
        .filter(place -> deliveryId.equals(runtime.getVariable(place.getExecutionIds()[0], ExposureModel.PUBLICITY_ID)))
        .findFirst();
  }

  private static Stream<ActivityInstance> all(ActivityInstance tree) {
    return Stream.concat(Stream.of(tree), Arrays.stream(tree.getChildActivityInstances()).flatMap(LateExposure::all));
  }
}
