package org.zhiheng.grid.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.GridProcess;
import org.zhiheng.grid.GridTask;
import org.zhiheng.notification.Publication;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Carries tasks, clues and exposures on in the engine. Who may do what has been decided by the services; a grid worker has no
 * rights in the engine at all, but the operation log names the worker.
 */
@Component
class EngineGridProcess implements GridProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final EngineActor engine;
  private final CurrentUser user;
  private final LateExposure late;

  EngineGridProcess(RuntimeService runtime, TaskService tasks, EngineActor engine, CurrentUser user, LateExposure late) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.engine = engine;
    this.user = user;
    this.late = late;
  }

  @Override
  public void startTask(GridTask task, String caseNo) {
    start(
        GridTaskModel.KEY,
        caseNo,
        Map.of(GridTaskModel.TASK_ID, task.id(), GridTaskModel.CASE_ID, task.caseId(), GridTaskModel.COURT_CODE, task.courtCode()));
  }

  @Override
  public void taskAnswered(GridTask task, String caseNo) {
    act(
        () -> {
          Task waiting =
              tasks.createTaskQuery()
                  .processInstanceBusinessKey(caseNo)
                  .taskDefinitionKey(GridTaskModel.TASK_ANSWER)
                  .processVariableValueEquals(GridTaskModel.TASK_ID, task.id())
                  .singleResult();
          tasks.complete(waiting.getId());
          return task;
        });
  }

  @Override
  public void taskWithdrawn(GridTask task, String caseNo) {
    tell(GridTaskModel.MESSAGE_WITHDRAWN, caseNo, GridTaskModel.TASK_ID, task.id());
  }

  @Override
  public void startClue(Clue clue, Optional<String> caseNo) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(GridClueModel.CLUE_ID, clue.id());
    variables.put(GridClueModel.COURT_CODE, clue.courtCode());
    clue.caseId().ifPresent(caseId -> variables.put(GridClueModel.CASE_ID, caseId));
    start(GridClueModel.KEY, caseNo.orElse(clue.clueNo()), variables);
  }

  @Override
  public void clueSettled(Clue clue, String caseNo) {
    tell(GridClueModel.MESSAGE_SETTLED, caseNo, GridClueModel.CLUE_ID, clue.id());
  }

  @Override
  public void startExposure(Publication publication, String courtCode, String caseNo) {
    start(ExposureModel.KEY, caseNo, variables(publication, courtCode));
  }

  @Override
  public void exposureWithdrawn(Publication publication, String caseNo) {
    tell(ExposureModel.MESSAGE_WITHDRAWN, caseNo, ExposureModel.EXPOSURE_ID, publication.id());
  }

  @Override
  public void channelPublished(String deliveryId) {
    act(() -> done(() -> late.published(deliveryId)));
  }

  @Override
  public void channelTookDown(String deliveryId) {
    act(() -> done(() -> late.tookDown(deliveryId)));
  }

  @Override
  public void startTakingDown(Publication publication, String deliveryId, String courtCode, String caseNo) {
    act(() -> done(() -> late.takeDownAgain(deliveryId, caseNo, variables(publication, courtCode))));
  }

  private static Map<String, Object> variables(Publication publication, String courtCode) {
    return Map.of(
        ExposureModel.EXPOSURE_ID, publication.id(),
        ExposureModel.CASE_ID, publication.caseId(),
        ExposureModel.COURT_CODE, courtCode);
  }

  private void start(String key, String businessKey, Map<String, Object> variables) {
    act(() -> runtime.startProcessInstanceByKey(key, businessKey, variables));
  }

  /** The case number narrows the search to a handful of instances before any variable is looked at. */
  private void tell(String message, String caseNo, String variable, String id) {
    act(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .processInstanceVariableEquals(variable, id)
                .correlateAllWithResult());
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  /** In jobs nobody acts, and nobody is made up. */
  private void act(Supplier<?> work) {
    if (user.isSystem()) {
      work.get();
    } else {
      engine.as(user.id(), work);
    }
  }
}
