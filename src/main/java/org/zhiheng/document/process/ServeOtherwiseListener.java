package org.zhiheng.document.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.document.Deliveries;

/** 另行送达: records how and when a clerk served the parties the electronic way did not reach. */
@Component("serveOtherwiseListener")
class ServeOtherwiseListener implements TaskListener {

  private final Deliveries deliveries;

  ServeOtherwiseListener(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void notify(DelegateTask task) {
    deliveries.servedOtherwise(
        (String) task.getVariable(DocumentApprovalModel.DOCUMENT_SET_ID),
        Inputs.text(task.getVariable(DocumentApprovalModel.SERVICE_METHOD)),
        Inputs.date(task.getVariable(DocumentApprovalModel.SERVED_ON)));
  }
}
