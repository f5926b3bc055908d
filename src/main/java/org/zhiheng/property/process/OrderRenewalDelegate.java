package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Renewing;

/** Orders the renewal of what the judge was reminded of (形成续行清单). */
@Component("orderRenewalDelegate")
class OrderRenewalDelegate implements JavaDelegate {

  private final Renewing renewing;

  OrderRenewalDelegate(Renewing renewing) {
    this.renewing = renewing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String orderId = renewing.orderReminded(Variables.text(execution, MeasureExpiryModel.CASE_ID));
    execution.setVariable(MeasureExpiryModel.MEASURE_ORDER_ID, orderId);
  }
}
