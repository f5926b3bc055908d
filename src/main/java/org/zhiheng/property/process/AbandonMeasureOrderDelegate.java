package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MeasureOrders;

/** What did not come about is given up (不再办理). */
@Component("abandonMeasureOrderDelegate")
class AbandonMeasureOrderDelegate implements JavaDelegate {

  private final MeasureOrders orders;

  AbandonMeasureOrderDelegate(MeasureOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.abandon(Variables.text(execution, MeasureRenewalModel.MEASURE_ORDER_ID));
  }
}
