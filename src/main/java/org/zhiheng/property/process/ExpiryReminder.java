package org.zhiheng.property.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.property.ExpiryAverted;
import org.zhiheng.property.MeasuresExpiring;

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

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final CaseFiles cases;
  private final EngineDoor door;

  ExpiryReminder(RuntimeService runtime, TaskService tasks, CaseFiles cases, EngineDoor door) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.cases = cases;
    this.door = door;
  }

  @EventListener
  void on(MeasuresExpiring expiring) {
    door.as(() -> remind(expiring));
  }

  private boolean remind(MeasuresExpiring expiring) {
    if (open(expiring.caseNo()).isEmpty()) {
      runtime.startProcessInstanceByKey(
          MeasureExpiryModel.KEY,
          expiring.caseNo(),
          Map.of(
              MeasureExpiryModel.CASE_ID, expiring.caseId(),
              MeasureExpiryModel.COURT_CODE, expiring.courtCode(),
              MeasureExpiryModel.ENDS_ON, expiring.endsOn().toString(),
              MeasureExpiryModel.RENEW_BY, expiring.renewBy().toString(),
              MeasureExpiryModel.COUNT, expiring.count()));
    }
    List<Task> open = open(expiring.caseNo());
    open.forEach(task -> tasks.setPriority(task.getId(), Math.max(task.getPriority(), priority(expiring.step()))));
    return !open.isEmpty();
  }

  private List<Task> open(String caseNo) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(MeasureExpiryModel.KEY)
        .processInstanceBusinessKey(caseNo)
        .taskDefinitionKey(MeasureExpiryModel.TASK_DECIDE_RENEWAL)
        .list();
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
