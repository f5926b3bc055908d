package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the calling process that the request was taken back (确认撤销); the request itself already says so. */
@Component("confirmCancellationDelegate")
class ConfirmCancellationDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(AssistanceRequestModel.OUTCOME, AssistanceRequestModel.OUTCOME_CANCELLED);
  }
}
