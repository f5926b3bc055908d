package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Takes the request back by decision of the supervisor (撤回请求). */
@Component("withdrawRequestDelegate")
class WithdrawRequestDelegate implements JavaDelegate {

  private final Assistance assistance;

  WithdrawRequestDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Object note = execution.getVariable(AssistanceSupervisionModel.NOTE);
    assistance.withdraw(AssistanceRequestModel.requestId(execution), note == null ? "" : note.toString());
    execution.setVariable(AssistanceRequestModel.OUTCOME, AssistanceRequestModel.OUTCOME_CANCELLED);
  }
}
