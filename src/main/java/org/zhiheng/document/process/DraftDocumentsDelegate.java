package org.zhiheng.document.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.document.Documents;
import org.zhiheng.document.DraftedSet;

/** 起草文书: draws the set up and leaves what the approval table reads. */
@Component("draftDocumentsDelegate")
class DraftDocumentsDelegate implements JavaDelegate {

  private final Documents documents;

  DraftDocumentsDelegate(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DraftedSet set = documents.draft((String) execution.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID));
    execution.setVariables(
        Map.of(
            DocumentApprovalModel.DOCUMENT_KIND, set.leading().name(),
            DocumentApprovalModel.DOCUMENT_AUDIENCE, set.audience().name(),
            DocumentApprovalModel.DOCUMENT_PURPOSE, set.purpose().name()));
  }
}
