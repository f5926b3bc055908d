package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Files the receipt and tells whoever asked (回执归卷). */
@Component("fileEvidenceDelegate")
class FileEvidenceDelegate implements JavaDelegate {

  private final Assistance assistance;

  FileEvidenceDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assistance.fileReceipt(AssistanceRequestModel.requestId(execution));
    execution.setVariable(AssistanceRequestModel.OUTCOME, AssistanceRequestModel.OUTCOME_DONE);
  }
}
