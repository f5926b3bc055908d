package org.zhiheng.document.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.document.Documents;
import org.zhiheng.platform.engine.TaskNotes;

/** 审批: records the decision in the name of whoever completes the task, in the same transaction. */
@Component("approvalDecisionListener")
class ApprovalDecisionListener implements TaskListener {

  private final Documents documents;
  private final TaskNotes notes;

  ApprovalDecisionListener(Documents documents, TaskNotes notes) {
    this.documents = documents;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    String setId = (String) task.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID);
    String opinion = notes.text(task.getVariable(DocumentApprovalModel.APPROVAL_OPINION));
    if (DocumentApprovalModel.DECISION_APPROVE.equals(task.getVariable(DocumentApprovalModel.APPROVAL_DECISION))) {
      documents.approve(setId, opinion);
    } else {
      documents.returnForRevision(setId, opinion);
      // an earlier revision of the same set must not answer for the one that follows
      task.removeVariable(DocumentApprovalModel.REVISION_DECISION);
    }
  }
}
