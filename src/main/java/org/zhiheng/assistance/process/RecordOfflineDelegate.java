package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Enters an answer that came on paper (登记线下办理结果). */
@Component("recordOfflineDelegate")
class RecordOfflineDelegate implements JavaDelegate {

  private final Assistance assistance;

  RecordOfflineDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OfflineAnswer answer = OfflineAnswer.of(execution.getVariables());
    assistance.answerOffline(AssistanceRequestModel.requestId(execution), answer.resultCode(), answer.fields());
  }
}
