package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.platform.engine.TaskNotes;

/** Takes the request back by decision of the supervisor (撤回请求). */
@Component("withdrawRequestDelegate")
class WithdrawRequestDelegate implements JavaDelegate {

  private final Assistance assistance;
  private final TaskNotes notes;

  WithdrawRequestDelegate(Assistance assistance, TaskNotes notes) {
    this.assistance = assistance;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String note = notes.text(execution.getVariable(AssistanceSupervisionModel.NOTE));
    assistance.withdraw(AssistanceRequestModel.requestId(execution), note);
    execution.setVariable(AssistanceRequestModel.OUTCOME, AssistanceRequestModel.OUTCOME_CANCELLED);
  }
}
