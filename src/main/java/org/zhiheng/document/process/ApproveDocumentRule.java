package org.zhiheng.document.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** 审批文书: a decision, and words where the documents go back. */
@Component
class ApproveDocumentRule implements CompletionRule {

  private static final Set<String> DECISIONS =
      Set.of(DocumentApprovalModel.DECISION_APPROVE, DocumentApprovalModel.DECISION_RETURN);
  private static final int LONGEST = 500;

  @Override
  public String task() {
    return DocumentApprovalModel.KEY + ":" + DocumentApprovalModel.TASK_APPROVE;
  }

  @Override
  public Set<String> notes() {
    return Set.of(DocumentApprovalModel.APPROVAL_OPINION);
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = Inputs.text(values.get(DocumentApprovalModel.APPROVAL_DECISION));
    if (!DECISIONS.contains(decision)) {
      throw Inputs.wrong(DocumentApprovalModel.APPROVAL_DECISION, decision, "审批决定应为“同意”或“退回”");
    }
    Object opinion = values.get(DocumentApprovalModel.APPROVAL_OPINION);
    if (decision.equals(DocumentApprovalModel.DECISION_RETURN)) {
      Inputs.words(DocumentApprovalModel.APPROVAL_OPINION, "退回理由", opinion, LONGEST);
    } else {
      Inputs.optionalWords(DocumentApprovalModel.APPROVAL_OPINION, "审批意见", opinion, LONGEST);
    }
  }
}
