package org.zhiheng.document.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** 修改文书: resubmit or withdraw; corrections within bounds. */
@Component
class ReviseDraftRule implements CompletionRule {

  private static final Set<String> DECISIONS =
      Set.of(DocumentApprovalModel.REVISION_RESUBMIT, DocumentApprovalModel.REVISION_WITHDRAW);
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 60;

  @Override
  public String task() {
    return DocumentApprovalModel.KEY + ":" + DocumentApprovalModel.TASK_REVISE;
  }

  @Override
  public Set<String> notes() {
    return Set.of(DocumentApprovalModel.REVISED_GROUND);
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = Inputs.text(values.get(DocumentApprovalModel.REVISION_DECISION));
    if (!DECISIONS.contains(decision)) {
      throw Inputs.wrong(DocumentApprovalModel.REVISION_DECISION, decision, "请选择“重新报批”或“撤回”");
    }
    Inputs.optionalWords(
        DocumentApprovalModel.REVISED_GROUND, "事由", values.get(DocumentApprovalModel.REVISED_GROUND), LONGEST);
    Inputs.number(values.get(DocumentApprovalModel.REVISED_REPORT_DAYS)).ifPresent(ReviseDraftRule::checkDays);
  }

  private static void checkDays(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw Inputs.wrong(DocumentApprovalModel.REVISED_REPORT_DAYS, String.valueOf(days), "报告期限应为 1 至 60 日（R1.34）");
    }
  }
}
