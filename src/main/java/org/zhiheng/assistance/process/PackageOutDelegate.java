package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Sends the request out (发出协助包) and names the topic on which its unit waits. */
@Component("packageOutDelegate")
class PackageOutDelegate implements JavaDelegate {

  private final Assistance assistance;

  PackageOutDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String topic = assistance.send(AssistanceRequestModel.requestId(execution));
    if (!topic.equals(execution.getVariable(AssistanceRequestModel.TOPIC))) {
      execution.setVariable(AssistanceRequestModel.TOPIC, topic);
    }
  }
}
