package org.zhiheng.casefile.process;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.platform.engine.CompletionRule;

/** What must be true when a task of a case is completed (办结校验), one rule per user task of the bundle {@code enforcement}. */
@Configuration
class CaseTaskRules {

  private static final Set<String> JUDGES_MODES =
      Set.of(
          ClosingMode.PROCEDURE_TERMINATED.name(),
          ClosingMode.TERMINATED.name(),
          ClosingMode.CANCELLED.name(),
          ClosingMode.NOT_ENFORCED.name(),
          ClosingMode.APPLICATION_REJECTED.name(),
          ClosingMode.PERFORMED.name());

  @Bean
  CompletionRule reviewFilingRule() {
    return noted(CaseFilingModel.TASK_REVIEW_FILING, CaseVariables.REVIEW_REASON, values -> {
      String decision = values.choice(CaseVariables.FILING_DECISION, "审查结果", List.of("ACCEPT", "SUPPLEMENT", "REFUSE"));
      if (decision.equals("ACCEPT")) {
        values.optional(CaseVariables.REVIEW_REASON, "审查意见");
      } else {
        values.required(CaseVariables.REVIEW_REASON, decision.equals("REFUSE") ? "不予受理的理由" : "需要补正的材料");
      }
    });
  }

  @Bean
  CompletionRule supplementMaterialRule() {
    return noted(
        CaseFilingModel.TASK_SUPPLEMENT_MATERIAL,
        CaseVariables.SUPPLEMENT_NOTE,
        values -> values.required(CaseVariables.SUPPLEMENT_NOTE, "补正情况"));
  }

  @Bean
  CompletionRule urgeNoticeRule() {
    return noted(
        CaseOpeningModel.TASK_URGE_NOTICE,
        CaseVariables.URGE_NOTE,
        values -> values.required(CaseVariables.URGE_NOTE, "督办意见"));
  }

  /** Whoever proposes to close without a cleared debt must say how, and the case must allow it. */
  @Bean
  CompletionRule assessPropertyRule(CaseFiles cases) {
    return noted(CaseMeasuresModel.TASK_ASSESS_PROPERTY, CaseVariables.ASSESSMENT_NOTE, values -> {
      values.optional(CaseVariables.ASSESSMENT_NOTE, "评估意见");
      if (values.choice(CaseVariables.ASSESSMENT, "下一步", List.of("CONTROL", "WAIT", "CLOSE")).equals("CLOSE")) {
        closingMode(cases, values);
      }
    });
  }

  @Bean
  CompletionRule settlementFollowUpRule() {
    return rule(CaseOutcomeModel.TASK_SETTLEMENT_FOLLOW_UP, values -> {
      if (values.choice(CaseVariables.SETTLEMENT_ACTION, "和解后处理", List.of("RELEASE", "WAIT")).equals("RELEASE")) {
        values.choice(CaseVariables.CLOSING_MODE, "结案方式", JUDGES_MODES);
      }
    });
  }

  /** A case that may not be closed this way cannot be approved; returning it needs a reason. */
  @Bean
  CompletionRule closingReviewRule(CaseFiles cases) {
    return noted(CaseClosingModel.TASK_CLOSING_REVIEW, CaseVariables.CLOSING_NOTE, values -> {
      if (values.choice(CaseVariables.CLOSING_REVIEW, "审批结果", List.of("APPROVE", "RETURN")).equals("RETURN")) {
        values.required(CaseVariables.CLOSING_NOTE, "退回理由");
      } else {
        values.optional(CaseVariables.CLOSING_NOTE, "审批意见");
        closingMode(cases, values);
      }
    });
  }

  @Bean
  CompletionRule amendClosingRule(CaseFiles cases) {
    return noted(CaseClosingModel.TASK_AMEND_CLOSING, CaseVariables.CLOSING_NOTE, values -> {
      values.required(CaseVariables.CLOSING_NOTE, "说明");
      if (values.choice(CaseVariables.CLOSING_AMENDMENT, "处理方式", List.of("RESUBMIT", "RESUME")).equals("RESUBMIT")) {
        closingMode(cases, values);
      }
    });
  }

  @Bean
  CompletionRule applyExtensionRule() {
    return noted(CaseExtensionModel.TASK_APPLY_EXTENSION, CaseVariables.EXTENSION_REASON, values -> {
      if (values.choice(CaseVariables.EXTENSION_REQUEST, "是否申请延长", List.of("APPLY", "NONE")).equals("APPLY")) {
        values.required(CaseVariables.EXTENSION_REASON, "延长理由");
      }
    });
  }

  @Bean
  CompletionRule approveExtensionRule() {
    return rule(
        CaseExtensionModel.TASK_APPROVE_EXTENSION,
        values -> values.choice(CaseVariables.EXTENSION_DECISION, "审批结果", List.of("APPROVE", "REFUSE")));
  }

  private static void closingMode(CaseFiles cases, TaskValues values) {
    String mode = values.choice(CaseVariables.CLOSING_MODE, "结案方式", JUDGES_MODES);
    cases.checkClosing(values.text(CaseVariables.CASE_ID), ClosingMode.valueOf(mode));
  }

  private static CompletionRule rule(String task, Consumer<TaskValues> check) {
    return CompletionRule.of(task, values -> check.accept(new TaskValues(values)));
  }

  /** A rule of a task with one field in which people write freely. */
  private static CompletionRule noted(String task, String field, Consumer<TaskValues> check) {
    return CompletionRule.noted(task, field, values -> check.accept(new TaskValues(values)));
  }
}
