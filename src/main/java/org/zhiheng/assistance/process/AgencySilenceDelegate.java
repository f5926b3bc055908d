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
  }
}
