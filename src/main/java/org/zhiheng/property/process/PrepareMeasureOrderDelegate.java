package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MeasureOrders;

/** Orders ruling and notice of a renewal or deduction for each unit (制作续行、扣划文书). */
@Component("prepareMeasureOrderDelegate")
class PrepareMeasureOrderDelegate implements JavaDelegate {

  private final MeasureOrders orders;

  PrepareMeasureOrderDelegate(MeasureOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    // A decision on an earlier round must not answer for the next one.
    execution.removeVariable(MeasureRenewalModel.FAILURE_DECISION);
    orders.prepare(Variables.text(execution, MeasureRenewalModel.MEASURE_ORDER_ID));
  }
}
