package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Hands a silent unit over to supervision (转督办). */
@Component("agencySilenceDelegate")
class AgencySilenceDelegate implements JavaDelegate {

  private final Assistance assistance;

  AgencySilenceDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assistance.recordSilence(AssistanceRequestModel.requestId(execution));
    if (!execution.hasVariable(AssistanceSupervisionModel.STILL_OUT)) {
      // Requests sent out by the model before 1.3.0 lost their task when they fell silent, and say nothing here.
      execution.setVariable(AssistanceSupervisionModel.STILL_OUT, false);
    }
  }
}
