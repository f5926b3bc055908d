package org.zhiheng.document.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.document.Deliveries;

/** 登记送达: closes service once everybody has been served. */
@Component("recordServiceDelegate")
class RecordServiceDelegate implements JavaDelegate {

  private final Deliveries deliveries;

  RecordServiceDelegate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deliveries.conclude((String) execution.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID));
  }
}
