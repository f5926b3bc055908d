package org.zhiheng.document.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.document.Audience;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.DocumentOrder;
import org.zhiheng.document.Documents;

/** 准备执行通知书和报告财产令: the two go out together (R1.33). */
@Component("prepareNoticeDelegate")
class PrepareNoticeDelegate implements JavaDelegate {

  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.ENFORCEMENT_NOTICE, DocumentKind.PROPERTY_REPORT_ORDER);

  private final Documents documents;

  PrepareNoticeDelegate(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseId = (String) execution.getVariable("caseId");
    String setId = documents.prepare(new DocumentOrder(caseId, KINDS, Audience.PARTIES, DocumentFields.none()));
    execution.setVariable(DocumentApprovalModel.DOCUMENT_SET_ID, setId);
  }
}
