package org.zhiheng.grid.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.grid.ClueAction;
import org.zhiheng.grid.Clues;
import org.zhiheng.grid.GridTasks;
import org.zhiheng.grid.WorkerNotices;
import org.zhiheng.notification.Publicity;
import org.zhiheng.platform.engine.TaskNotes;

/** Steps of the server in the grid's models (网格流程步骤), each one call on one service. */
@Configuration(proxyBeanMethods = false)
class GridDelegates {

  /** 拟制交办短信. */
  @Bean
  JavaDelegate prepareWorkerSmsDelegate(WorkerNotices notices) {
    return execution ->
        execution.setVariable(GridTaskModel.NOTIFICATION_ID, notices.tell(text(execution, GridTaskModel.TASK_ID)));
  }

  /** 提醒网格员. */
  @Bean
  JavaDelegate remindGridWorkerDelegate(GridTasks tasks) {
    return execution -> tasks.remind(text(execution, GridTaskModel.TASK_ID));
  }

  /** 转督办. */
  @Bean
  JavaDelegate escalateGridTaskDelegate(GridTasks tasks) {
    return execution -> tasks.escalate(text(execution, GridTaskModel.TASK_ID));
  }

  /** 撤回任务: for the reason supervision gave. */
  @Bean
  JavaDelegate withdrawGridTaskDelegate(GridTasks tasks, TaskNotes notes) {
    return execution ->
        tasks.withdraw(text(execution, GridTaskModel.TASK_ID), notes.text(execution.getVariable(GridTaskModel.NOTE)));
  }

  /** 提醒法官. */
  @Bean
  JavaDelegate remindClueDelegate(Clues clues) {
    return execution -> clues.remind(text(execution, GridClueModel.CLUE_ID));
  }

  /** 转督办. */
  @Bean
  JavaDelegate escalateClueDelegate(Clues clues) {
    return execution -> clues.escalate(text(execution, GridClueModel.CLUE_ID));
  }

  /** 关联案件: the clue goes on under the number of the case the judge named. */
  @Bean
  TaskListener attachClueListener(Clues clues) {
    return task -> {
      String caseNo = TaskForm.text(task.getVariables(), GridClueModel.CASE_NO);
      if (!caseNo.isEmpty() && !GridRules.isHandedOver(task.getVariables())) {
        CaseFile file = clues.attach((String) task.getVariable(GridClueModel.CLUE_ID), caseNo);
        task.getExecution().setVariable(GridClueModel.CASE_ID, file.id());
        task.getExecution().setProcessBusinessKey(file.caseNo());
      }
    };
  }

  /** 登记处理结果: the action the judge named, or the urgent action that was recorded; a clue handed over goes on elsewhere. */
  @Bean
  JavaDelegate closeClueDelegate(Clues clues, TaskNotes notes) {
    return execution -> {
      if (GridRules.isHandedOver(execution.getVariables())) {
        clues.handOver(text(execution, GridClueModel.CLUE_ID), text(execution, GridClueModel.CASE_NO));
        return;
      }
      boolean acted = GridClueModel.ACT.equals(execution.getVariable(GridClueModel.DECISION));
      ClueAction action =
          acted ? ClueAction.URGENT_ACTION : ClueAction.chosen(text(execution, GridClueModel.CLOSING_ACTION)).orElseThrow();
      String note = acted ? "" : notes.text(execution.getVariable(GridClueModel.CLOSING_NOTE));
      clues.close(text(execution, GridClueModel.CLUE_ID), action, note);
    };
  }

  /** 登记不再发布. */
  @Bean
  JavaDelegate abandonPublicationDelegate(Publicity publicity) {
    return execution -> publicity.abandon(text(execution, ExposureModel.PUBLICITY_ID));
  }

  /** 发出撤回要求. */
  @Bean
  JavaDelegate takeDownDelegate(Publicity publicity) {
    return execution -> publicity.takingDown(text(execution, ExposureModel.PUBLICITY_ID));
  }

  /** 登记核实撤下. */
  @Bean
  JavaDelegate recordTakenDownDelegate(Publicity publicity) {
    return execution -> publicity.withdrawn(text(execution, ExposureModel.PUBLICITY_ID), java.util.Optional.empty());
  }

  private static String text(DelegateExecution execution, String name) {
    return TaskForm.text(execution.getVariables(), name);
  }
}
