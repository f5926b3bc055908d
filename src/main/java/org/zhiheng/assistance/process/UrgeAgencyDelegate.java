package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Urges the unit when its time is over (催办). */
@Component("urgeAgencyDelegate")
class UrgeAgencyDelegate implements JavaDelegate {

  private final Assistance assistance;

  UrgeAgencyDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assistance.urge(AssistanceRequestModel.requestId(execution));
  }
}
