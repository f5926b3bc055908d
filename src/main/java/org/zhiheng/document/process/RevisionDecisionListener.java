package org.zhiheng.document.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.Documents;
import org.zhiheng.platform.engine.TaskNotes;

/** 修改或撤回: draws the set up anew with the handler's corrections, or gives it up. */
@Component("revisionDecisionListener")
class RevisionDecisionListener implements TaskListener {

  private final Documents documents;
  private final TaskNotes notes;

  RevisionDecisionListener(Documents documents, TaskNotes notes) {
    this.documents = documents;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    String setId = (String) task.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID);
    if (DocumentApprovalModel.REVISION_WITHDRAW.equals(task.getVariable(DocumentApprovalModel.REVISION_DECISION))) {
      documents.withdraw(setId);
      task.setVariable(DocumentApprovalModel.DOCUMENT_OUTCOME, DocumentApprovalModel.OUTCOME_WITHDRAWN);
    } else {
      documents.revise(setId, corrections(task));
      // the approver decides afresh about the new version
      task.removeVariable(DocumentApprovalModel.APPROVAL_DECISION);
      task.removeVariable(DocumentApprovalModel.APPROVAL_OPINION);
    }
  }

  private Map<String, Object> corrections(DelegateTask task) {
    Map<String, Object> corrections = new LinkedHashMap<>();
    String ground = notes.text(task.getVariable(DocumentApprovalModel.REVISED_GROUND));
    if (!ground.isEmpty()) {
      corrections.putAll(DocumentFields.reworded(ground));
    }
    Inputs.number(task.getVariable(DocumentApprovalModel.REVISED_REPORT_DAYS))
        .ifPresent(days -> corrections.putAll(DocumentFields.reportWithin(days)));
    return corrections;
  }
}
