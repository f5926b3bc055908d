package org.zhiheng.property.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.property.ExpiryAverted;
import org.zhiheng.property.MeasuresExpiring;
import org.zhiheng.property.MeasuresExpiring.Case;

/**
 * Reminds the judge of measures that end soon (到期提醒): one task for a case, which becomes more urgent with each step and
 * goes away by itself when nothing ends any more.
 */
@Component
class ExpiryReminder {

  private static final int NORMAL = 50;
  private static final int URGENT = 80;
  private static final int MOST_URGENT = 100;
  private static final int A_WEEK = 7;
  private static final int TOGETHER = 500;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final CaseFiles cases;
  private final EngineDoor door;

  ExpiryReminder(
      RuntimeService runtime, TaskService tasks, RepositoryService repository, CaseFiles cases, EngineDoor door) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
    this.cases = cases;
    this.door = door;
  }

  @EventListener
  void on(MeasuresExpiring expiring) {
    door.as(() -> remind(expiring));
  }

  /** Who has the task already is pressed, the others get it; one query for many cases. */
  private boolean remind(MeasuresExpiring expiring) {
    for (int from = 0; from < expiring.cases().size(); from += TOGETHER) {
      remind(expiring.courtCode(), expiring.cases().subList(from, Math.min(from + TOGETHER, expiring.cases().size())));
    }
    return true;
  }

  private void remind(String courtCode, List<Case> cases) {
    Map<String, Task> open = open(cases.stream().map(Case::caseNo).toList());
    String newest = newestModel();
    for (Case line : cases) {
      Optional<Task> task = Optional.ofNullable(open.get(line.caseNo()));
      task.ifPresentOrElse(waiting -> press(waiting, priority(line.step())), () -> start(newest, courtCode, line));
    }
  }

  /** Tasks that wait, by case number. */
  private Map<String, Task> open(List<String> caseNumbers) {
    List<Task> waiting =
        tasks
            .createTaskQuery()
            .processDefinitionKey(MeasureExpiryModel.KEY)
            .taskDefinitionKey(MeasureExpiryModel.TASK_DECIDE_RENEWAL)
            .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
            .list();
    if (waiting.isEmpty()) {
      return Map.of();
    }
    Map<String, Task> byInstance = new HashMap<>();
    waiting.forEach(task -> byInstance.put(task.getProcessInstanceId(), task));
    return runtime.createProcessInstanceQuery().processInstanceIds(byInstance.keySet()).list().stream()
        .collect(Collectors.toMap(ProcessInstance::getBusinessKey, run -> byInstance.get(run.getId()), (one, other) -> one));
  }

  private void press(Task task, int priority) {
    if (priority > task.getPriority()) {
      tasks.setPriority(task.getId(), priority);
    }
  }

  private String newestModel() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(MeasureExpiryModel.KEY)
        .withoutTenantId()
        .latestVersion()
        .singleResult()
        .getId();
  }

  private void start(String model, String courtCode, Case line) {
    runtime.startProcessInstanceById(
        model,
        line.caseNo(),
        Map.of(
            MeasureExpiryModel.CASE_ID, line.caseId(),
            MeasureExpiryModel.COURT_CODE, courtCode,
            MeasureExpiryModel.ENDS_ON, line.endsOn().toString(),
            MeasureExpiryModel.RENEW_BY, line.renewBy().toString(),
            MeasureExpiryModel.COUNT, line.count(),
            MeasureExpiryModel.URGENCY, priority(line.step())));
  }

  private static int priority(int step) {
    if (step <= 1) {
      return MOST_URGENT;
    }
    return step <= A_WEEK ? URGENT : NORMAL;
  }

  @EventListener
  void on(ExpiryAverted averted) {
    String caseNo = cases.byId(averted.caseId()).caseNo();
    door.as(
        () ->
            runtime
                .createMessageCorrelation(MeasureExpiryModel.MESSAGE_MEASURES_SECURED)
                .processInstanceBusinessKey(caseNo)
                .correlateAllWithResult()
                .size());
  }
}
