package org.zhiheng.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

class DocumentApprovalModelTest {

  private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/document/document-approval.bpmn"));

  @Test
  void everyConstantNamesSomethingInTheModel() {
    assertThat(model.getModelElementsByType(Process.class)).extracting(Process::getId).containsExactly(DocumentApprovalModel.KEY);
    for (String id :
        List.of(
            DocumentApprovalModel.TASK_APPROVE,
            DocumentApprovalModel.TASK_REVISE,
            DocumentApprovalModel.TASK_SERVE_OTHERWISE,
            DocumentApprovalModel.EXTERNAL_DELIVER)) {
      assertThat((Object) model.getModelElementById(id)).as(id).isNotNull();
    }
    assertThat(model.getModelElementsByType(Error.class))
        .extracting(Error::getErrorCode)
        .containsExactly(DocumentApprovalModel.ERROR_DELIVERY_FAILED);
  }

  @Test
  void theModelReadsTheVariablesTheCodeWrites() {
    String xml = Bpmn.convertToString(model);
    assertThat(xml)
        .contains(
            "${" + DocumentApprovalModel.APPROVER_GROUP + " == '" + DocumentApprovalModel.AUTO + "'}",
            "${" + DocumentApprovalModel.APPROVAL_DECISION + " == '" + DocumentApprovalModel.DECISION_APPROVE + "'}",
            "${" + DocumentApprovalModel.REVISION_DECISION + " == '" + DocumentApprovalModel.REVISION_WITHDRAW + "'}",
            "${" + DocumentApprovalModel.DOCUMENT_AUDIENCE + " == 'PARTIES'}",
            "value=\"" + DocumentApprovalModel.DELIVERY_ID + "\"");
  }
}
