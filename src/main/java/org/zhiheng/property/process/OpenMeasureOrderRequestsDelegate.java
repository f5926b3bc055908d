package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MeasureOrders;

/** Makes the requests whose papers are sealed (生成续行、扣划请求). */
@Component("openMeasureOrderRequestsDelegate")
class OpenMeasureOrderRequestsDelegate implements JavaDelegate {

  private final MeasureOrders orders;

  OpenMeasureOrderRequestsDelegate(MeasureOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.openRequests(Variables.text(execution, MeasureRenewalModel.MEASURE_ORDER_ID));
  }
}
