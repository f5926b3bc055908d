package org.zhiheng.entrustment.process;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.entrustment.MatterFlow;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.platform.engine.CompletionRule;

/** What must hold when a user task of an entrusted matter is completed (办结校验). */
@Configuration(proxyBeanMethods = false)
class EntrustmentRules {

  /** Missing papers are named, a return has a reason and comes after contact (R6.23). */
  @Bean
  CompletionRule checkMatterRule(MatterFlow flow) {
    return CompletionRule.of(
        EntrustedMatterInModel.KEY + ":" + EntrustedMatterInModel.TASK_CHECK_MATTER,
        Set.of(EntrustedMatterInModel.SUPPLEMENT_NOTE, EntrustedMatterInModel.RETURN_NOTE),
        values -> {
          String decision =
              TaskForm.choice(
                  values,
                  EntrustedMatterInModel.CHECK_DECISION,
                  Set.of(EntrustedMatterInModel.ACCEPT, EntrustedMatterInModel.SUPPLEMENT, EntrustedMatterInModel.RETURN),
                  "请选择审查意见：接受、要求补充材料或者退回");
          if (decision.equals(EntrustedMatterInModel.SUPPLEMENT)) {
            TaskForm.required(values, EntrustedMatterInModel.SUPPLEMENT_NOTE, "要求补充材料应写明缺什么");
          }
          if (decision.equals(EntrustedMatterInModel.RETURN)) {
            requireReturn(flow, values);
          }
        });
  }

  private static void requireReturn(MatterFlow flow, Map<String, Object> values) {
    ReturnReason.of(TaskForm.text(values, EntrustedMatterInModel.RETURN_REASON));
    flow.requireContact(matterId(values));
  }

  /** A result has proof (R6.25) and tells what its kind must tell. */
  @Bean
  CompletionRule handleInFieldRule(MatterFlow flow) {
    return CompletionRule.of(
        EntrustedMatterInModel.KEY + ":" + EntrustedMatterInModel.TASK_HANDLE_IN_FIELD,
        Set.of(EntrustedMatterInModel.FIELD_NOTE),
        values -> {
          TaskForm.required(values, EntrustedMatterInModel.FIELD_NOTE, "请填写办理情况");
          TaskForm.result(values).ifPresent(result -> flow.requireResult(matterId(values), result));
        });
  }

  /** Only what was done can be sent back as done. */
  @Bean
  CompletionRule reviewResultRule(MatterFlow flow) {
    return CompletionRule.of(
        EntrustedMatterInModel.KEY + ":" + EntrustedMatterInModel.TASK_REVIEW_RESULT,
        Set.of(EntrustedMatterInModel.REVIEW_NOTE),
        values -> {
          String decision =
              TaskForm.choice(
                  values,
                  EntrustedMatterInModel.REVIEW_DECISION,
                  Set.of(EntrustedMatterInModel.APPROVE, EntrustedMatterInModel.AGAIN, EntrustedMatterInModel.RETURN),
                  "请选择复核意见");
          if (decision.equals(EntrustedMatterInModel.RETURN)) {
            requireReturn(flow, values);
          } else if (decision.equals(EntrustedMatterInModel.AGAIN)) {
            TaskForm.required(values, EntrustedMatterInModel.REVIEW_NOTE, "退回外勤重办应写明理由");
          } else if (TaskForm.result(values).isEmpty()) {
            throw TaskForm.refusal(
                EntrustedMatterInModel.REVIEW_DECISION, decision, "外勤未能办成：请退回重办，或者联系委托法院后退回委托");
          }
        });
  }

  @Bean
  CompletionRule superviseMatterRule() {
    return supervise(EntrustedMatterInModel.TASK_SUPERVISE_MATTER);
  }

  @Bean
  CompletionRule superviseCheckRule() {
    return supervise(EntrustedMatterInModel.TASK_SUPERVISE_CHECK);
  }

  private static CompletionRule supervise(String task) {
    return CompletionRule.of(
        EntrustedMatterInModel.KEY + ":" + task,
        Set.of(EntrustedMatterInModel.SUPERVISE_NOTE),
        values -> TaskForm.required(values, EntrustedMatterInModel.SUPERVISE_NOTE, "请填写督办情况"));
  }

  /** Papers are called supplied only when some were added. */
  @Bean
  CompletionRule supplyPapersRule(MatterFlow flow) {
    return CompletionRule.of(
        EntrustedMatterOutModel.KEY + ":" + EntrustedMatterOutModel.TASK_SUPPLY_PAPERS,
        Set.of(EntrustedMatterOutModel.SUPPLY_NOTE),
        values -> flow.requireSupplied(matterId(values)));
  }

  @Bean
  CompletionRule readReturnRule() {
    return CompletionRule.of(
        EntrustedMatterOutModel.KEY + ":" + EntrustedMatterOutModel.TASK_READ_RETURN,
        Set.of(EntrustedMatterOutModel.ARRANGEMENT),
        values -> {
          TaskForm.choice(
              values,
              EntrustedMatterOutModel.RETURN_DECISION,
              Set.of("ENTRUST_AGAIN", "GO_ONESELF", "NONE"),
              "请选择后续安排");
          TaskForm.required(values, EntrustedMatterOutModel.ARRANGEMENT, "请写明后续安排");
        });
  }

  @Bean
  CompletionRule confirmResultRule() {
    return CompletionRule.of(
        EntrustedMatterOutModel.KEY + ":" + EntrustedMatterOutModel.TASK_CONFIRM_RESULT,
        Set.of(EntrustedMatterOutModel.REDO_NOTE),
        values -> {
          String decision =
              TaskForm.choice(
                  values,
                  EntrustedMatterOutModel.RESULT_DECISION,
                  Set.of(EntrustedMatterOutModel.CONFIRM, EntrustedMatterOutModel.REDO),
                  "请选择确认或者要求补办");
          if (decision.equals(EntrustedMatterOutModel.REDO)) {
            TaskForm.required(values, EntrustedMatterOutModel.REDO_NOTE, "要求补办应写明需要补办的内容");
          }
        });
  }

  @Bean
  CompletionRule contactCourtRule() {
    return contact(EntrustedMatterExchangeModel.KEY + ":" + EntrustedMatterExchangeModel.TASK_CONTACT_COURT);
  }

  @Bean
  CompletionRule contactCourtAboutAnswerRule() {
    return contact(EntrustedMatterAnswerModel.KEY + ":" + EntrustedMatterAnswerModel.TASK_CONTACT_COURT);
  }

  private static CompletionRule contact(String task) {
    return CompletionRule.of(
        task,
        Set.of(EntrustedMatterExchangeModel.CONTACT_NOTE),
        values -> TaskForm.required(values, EntrustedMatterExchangeModel.CONTACT_NOTE, "请填写联系情况"));
  }

  private static String matterId(Map<String, Object> values) {
    return String.valueOf(values.get(EntrustedMatterInModel.MATTER_ID));
  }
}
