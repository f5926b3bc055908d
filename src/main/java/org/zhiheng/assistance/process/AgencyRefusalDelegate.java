package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;

/** Ends a request the unit refused (登记拒绝). */
@Component("agencyRefusalDelegate")
class AgencyRefusalDelegate implements JavaDelegate {

  private final Assistance assistance;

  AgencyRefusalDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assistance.recordRefusal(AssistanceRequestModel.requestId(execution));
    execution.setVariable(AssistanceRequestModel.OUTCOME, AssistanceRequestModel.OUTCOME_REFUSED);
  }
}
