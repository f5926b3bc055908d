package org.zhiheng.property.process;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.Controls;
import org.zhiheng.property.FieldErrands;
import org.zhiheng.property.ReleaseGrounds;
import org.zhiheng.property.Renewing;

/** What must hold when a user task of this context is completed (办结校验). */
@Configuration(proxyBeanMethods = false)
class PropertyRules {

  private static final String REPLAN = "REPLAN";
  private static final String RETRY = "RETRY";
  private static final String ACKNOWLEDGE = "ACKNOWLEDGE";
  private static final String RENEW = "RENEW";
  private static final Set<String> DELAY_REASONS = Set.of("UNDER_WAY", "ELSEWHERE", "SECURED", "EXEMPT");

  /** To arrange anew there must be something arranged. */
  @Bean
  CompletionRule handleFailedControlRule(Controls controls) {
    return CompletionRule.of(
        PropertyControlModel.KEY + ":" + PropertyControlModel.TASK_HANDLE_FAILED_CONTROL,
        values -> {
          String decision = choice(values, PropertyControlModel.FAILURE_DECISION, Set.of(REPLAN, ACKNOWLEDGE));
          if (decision.equals(REPLAN) && !controls.isPlanned(caseId(values))) {
            throw refusal(
                PropertyControlModel.FAILURE_DECISION, decision, "请先在“案件全景”中重新拟定控制方案，再选择“重新安排”");
          }
        });
  }

  /** The word itself is the decision; the balance is checked again when the release is opened. */
  @Bean
  CompletionRule confirmReleaseRule(ReleaseGrounds grounds) {
    return CompletionRule.of(
        PropertyReleaseModel.KEY + ":" + PropertyReleaseModel.TASK_CONFIRM_RELEASE,
        values -> {
          if (values.get(PropertyReleaseModel.RELEASE_ID) == null) {
            grounds.requireAllowed(caseId(values), String.valueOf(values.get(PropertyReleaseModel.GROUND)));
          }
        });
  }

  @Bean
  CompletionRule handleFailedReleaseRule() {
    return CompletionRule.of(
        PropertyReleaseModel.KEY + ":" + PropertyReleaseModel.TASK_HANDLE_FAILED_RELEASE,
        values -> choice(values, PropertyReleaseModel.FAILURE_DECISION, Set.of(RETRY, ACKNOWLEDGE)));
  }

  /** The judge has read it. */
  @Bean
  CompletionRule acknowledgeEffectRule() {
    return CompletionRule.of(
        MeasureEffectiveModel.KEY + ":" + MeasureEffectiveModel.TASK_ACKNOWLEDGE_EFFECT,
        values -> confirmed(values, MeasureEffectiveModel.ACKNOWLEDGED, "请核对期限后勾选“已知悉”"));
  }

  @Bean
  CompletionRule handleFailedRenewalRule() {
    return CompletionRule.of(
        MeasureRenewalModel.KEY + ":" + MeasureRenewalModel.TASK_HANDLE_FAILED,
        values -> choice(values, MeasureRenewalModel.FAILURE_DECISION, Set.of(RETRY, ACKNOWLEDGE)));
  }

  @Bean
  CompletionRule handleFailedDeductionRule() {
    return CompletionRule.of(
        MeasureDeductionModel.KEY + ":" + MeasureDeductionModel.TASK_HANDLE_FAILED,
        values -> choice(values, MeasureDeductionModel.FAILURE_DECISION, Set.of(RETRY, ACKNOWLEDGE)));
  }

  /** To renew there must be something that may be renewed. */
  @Bean
  CompletionRule decideRenewalRule(Renewing renewing) {
    return CompletionRule.of(
        MeasureExpiryModel.KEY + ":" + MeasureExpiryModel.TASK_DECIDE_RENEWAL,
        values -> {
          String decision = choice(values, MeasureExpiryModel.DECISION, Set.of(RENEW, ACKNOWLEDGE));
          if (decision.equals(RENEW) && !renewing.anyRenewable(caseId(values))) {
            throw refusal(MeasureExpiryModel.DECISION, decision, "本案没有可以续行的措施：都已续行、解除、届满，或者正在办理");
          }
        });
  }

  @Bean
  CompletionRule explainDelayRule() {
    return CompletionRule.of(
        ControlOverdueModel.KEY + ":" + ControlOverdueModel.TASK_EXPLAIN_DELAY,
        values -> choice(values, ControlOverdueModel.REASON, DELAY_REASONS));
  }

  /** The director has read it. */
  @Bean
  CompletionRule noteDelayRule() {
    return CompletionRule.of(
        ControlOverdueModel.KEY + ":" + ControlOverdueModel.TASK_NOTE_DELAY,
        values -> confirmed(values, ControlOverdueModel.NOTED, "请督促后勾选“已督促”"));
  }

  /** Whoever was out says what came of it, in words the record can hold. */
  @Bean
  CompletionRule doErrandRule() {
    return CompletionRule.noted(
        FieldErrandModel.KEY + ":" + FieldErrandModel.TASK_DO_ERRAND,
        FieldErrandModel.NOTE,
        values -> {
          choice(values, FieldErrandModel.OUTCOME, Set.of(FieldErrandModel.DONE, FieldErrandModel.NOT_DONE), "请选择办理结果");
          int length = Objects.toString(values.get(FieldErrandModel.NOTE), "").strip().length();
          if (length == 0 || length > FieldErrands.LONGEST_RESULT) {
            throw refusal(
                FieldErrandModel.NOTE, length + " 字", "请填写办理情况，不超过 " + FieldErrands.LONGEST_RESULT + " 字；未能办理的写明原因");
          }
        });
  }

  @Bean
  CompletionRule urgeErrandRule() {
    return CompletionRule.of(
        FieldErrandModel.KEY + ":" + FieldErrandModel.TASK_URGE_ERRAND,
        values -> confirmed(values, FieldErrandModel.URGED, "请督促后勾选“已督促外勤团队”"));
  }

  private static String choice(Map<String, Object> values, String field, Set<String> allowed) {
    return choice(values, field, allowed, "请选择处理方式");
  }

  private static String choice(Map<String, Object> values, String field, Set<String> allowed, String message) {
    String value = String.valueOf(values.getOrDefault(field, ""));
    if (!allowed.contains(value)) {
      throw refusal(field, value, message);
    }
    return value;
  }

  private static void confirmed(Map<String, Object> values, String field, String message) {
    if (!Boolean.TRUE.equals(values.get(field))) {
      throw refusal(field, "", message);
    }
  }

  private static String caseId(Map<String, Object> values) {
    return String.valueOf(values.get(PropertyControlModel.CASE_ID));
  }

  private static BusinessException refusal(String field, String value, String message) {
    return BusinessException.invalid(
        "TASK_INCOMPLETE", message, new FieldProblem(field, value, "办结校验", message));
  }
}
