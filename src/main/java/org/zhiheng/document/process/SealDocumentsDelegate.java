package org.zhiheng.document.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.document.ApprovedSet;

/** 用印: seals the approved set, under the standing authorisation where the table says so. */
@Component("sealDocumentsDelegate")
class SealDocumentsDelegate implements JavaDelegate {

  private static final String AUTHORISATION = "批量签发授权";

  private final ApprovedSet approvedSet;

  SealDocumentsDelegate(ApprovedSet approvedSet) {
    this.approvedSet = approvedSet;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String setId = (String) execution.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID);
    boolean automatic =
        DocumentApprovalModel.AUTO.equals(execution.getVariable(DocumentApprovalModel.APPROVER_GROUP));
    boolean delivered = approvedSet.seal(setId, automatic ? Optional.of(AUTHORISATION) : Optional.empty());
    execution.setVariable(DocumentApprovalModel.DOCUMENT_OUTCOME, DocumentApprovalModel.OUTCOME_SEALED);
    if (delivered) {
      execution.setVariable(DocumentApprovalModel.DELIVERY_ID, setId);
    }
  }
}
