package org.zhiheng.grid.process;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.grid.ClueAction;
import org.zhiheng.grid.Clues;
import org.zhiheng.grid.GridTaskStatus;
import org.zhiheng.grid.GridTasks;
import org.zhiheng.grid.Outings;
import org.zhiheng.platform.engine.CompletionRule;

/** What must be true when a task of these models is completed (办结校验). */
@Configuration(proxyBeanMethods = false)
class GridRules {

  /** The worker answers on the phone; nothing else completes the task. */
  @Bean
  CompletionRule answerGridTaskRule(GridTasks tasks) {
    return CompletionRule.of(
        GridTaskModel.KEY + ":" + GridTaskModel.TASK_ANSWER,
        values -> {
          if (tasks.byId(TaskForm.text(values, GridTaskModel.TASK_ID)).status() != GridTaskStatus.DONE) {
            throw TaskForm.incomplete(GridTaskModel.TASK_ID, "", "网格员尚未在手机页面反馈");
          }
        });
  }

  /** To take a task back needs a reason. */
  @Bean
  CompletionRule superviseGridTaskRule() {
    return CompletionRule.noted(
        GridTaskModel.KEY + ":" + GridTaskModel.TASK_SUPERVISE,
        GridTaskModel.NOTE,
        values -> {
          String decision =
              TaskForm.choice(values, GridTaskModel.DECISION, Set.of(GridTaskModel.URGE, GridTaskModel.WITHDRAW));
          if (decision.equals(GridTaskModel.WITHDRAW)) {
            TaskForm.required(values, GridTaskModel.NOTE, "请在说明中写明撤回理由");
          }
        });
  }

  /** No clue ends without an action, and an action that concerns a case needs one. */
  @Bean
  CompletionRule verifyClueRule(Clues clues) {
    return CompletionRule.noted(
        GridClueModel.KEY + ":" + GridClueModel.TASK_VERIFY, GridClueModel.CLOSING_NOTE, values -> verify(clues, values));
  }

  private static void verify(Clues clues, Map<String, Object> values) {
    String clueId = TaskForm.text(values, GridClueModel.CLUE_ID);
    String caseNo = TaskForm.text(values, GridClueModel.CASE_NO);
    if (!caseNo.isEmpty()) {
      requireCase(clues, clueId, caseNo, values);
    }
    boolean caseKnown = !caseNo.isEmpty() || clues.byId(clueId).caseId().isPresent();
    String decision = TaskForm.choice(values, GridClueModel.DECISION, Set.of(GridClueModel.ACT, GridClueModel.CLOSE));
    if (decision.equals(GridClueModel.CLOSE)) {
      ClueAction action =
          ClueAction.chosen(TaskForm.text(values, GridClueModel.CLOSING_ACTION))
              .orElseThrow(() -> TaskForm.incomplete(GridClueModel.CLOSING_ACTION, "", "请选择处理结果，线索不能没有结果就终结"));
      TaskForm.required(values, GridClueModel.CLOSING_NOTE, "请填写处理情况");
      caseKnown = action == ClueAction.HANDED_OVER ? !caseNo.isEmpty() : caseKnown || !action.needsCase();
    }
    if (!caseKnown) {
      throw TaskForm.incomplete(GridClueModel.CASE_NO, "", "线索尚未关联案件，请填写案号；与在办案件无关的，请如实选择处理结果");
    }
    if (decision.equals(GridClueModel.ACT)) {
      clues.requireEnforced(clueId, caseNo);
    }
  }

  /** Another court's case only for a clue that is handed over. */
  private static void requireCase(Clues clues, String clueId, String caseNo, Map<String, Object> values) {
    if (isHandedOver(values)) {
      clues.transferable(clueId, caseNo);
    } else {
      clues.attachable(clueId, caseNo);
    }
  }

  /** Whether the judge gives the clue to another court. */
  static boolean isHandedOver(Map<String, Object> values) {
    return TaskForm.text(values, GridClueModel.DECISION).equals(GridClueModel.CLOSE)
        && TaskForm.text(values, GridClueModel.CLOSING_ACTION).equals(ClueAction.HANDED_OVER.name());
  }

  @Bean
  CompletionRule superviseClueRule() {
    return CompletionRule.noted(
        GridClueModel.KEY + ":" + GridClueModel.TASK_SUPERVISE,
        GridClueModel.SUPERVISE_NOTE,
        values -> TaskForm.required(values, GridClueModel.SUPERVISE_NOTE, "请填写督办意见"));
  }

  /**
   * Team, vehicle and record first, in one form on the page of the case (S3.3), unless nobody went out. A task of an older form
   * says neither.
   */
  @Bean
  CompletionRule urgentActionRule(Outings outings) {
    return CompletionRule.of(
        GridClueModel.KEY + ":" + GridClueModel.TASK_URGENT_ACTION,
        values -> {
          boolean gone = !TaskForm.text(values, GridClueModel.URGENT_DECISION).equals(GridClueModel.NOT_GONE);
          if (gone && !outings.isRecordedFor(TaskForm.text(values, GridClueModel.CLUE_ID))) {
            throw TaskForm.incomplete(GridClueModel.CLUE_ID, "", "请先在“案件全景”登记本次行动的队伍、车辆和经过");
          }
        });
  }

  @Bean
  CompletionRule chasePublicationRule() {
    return CompletionRule.of(
        ExposureModel.KEY + ":" + ExposureModel.TASK_CHASE_PUBLICATION,
        values -> TaskForm.choice(values, ExposureModel.PUBLISH_DECISION, Set.of(ExposureModel.RESEND, ExposureModel.ABANDON)));
  }

  /** Whoever says that it is gone has looked. */
  @Bean
  CompletionRule chaseWithdrawalRule() {
    return CompletionRule.noted(
        ExposureModel.KEY + ":" + ExposureModel.TASK_CHASE_WITHDRAWAL,
        ExposureModel.WITHDRAW_NOTE,
        values -> {
          String decision =
              TaskForm.choice(values, ExposureModel.WITHDRAW_DECISION, Set.of(ExposureModel.RESEND, ExposureModel.CONFIRM));
          if (decision.equals(ExposureModel.CONFIRM)) {
            TaskForm.required(values, ExposureModel.WITHDRAW_NOTE, "请填写核实情况");
          }
        });
  }
}
