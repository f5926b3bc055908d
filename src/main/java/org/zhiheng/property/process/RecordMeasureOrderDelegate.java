package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MeasureOrders;

/** Records whether everything came about (登记续行、扣划结果). */
@Component("recordMeasureOrderDelegate")
class RecordMeasureOrderDelegate implements JavaDelegate {

  private final MeasureOrders orders;

  RecordMeasureOrderDelegate(MeasureOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean done = orders.record(Variables.text(execution, MeasureRenewalModel.MEASURE_ORDER_ID));
    execution.setVariable(MeasureRenewalModel.OUTCOME, done ? "DONE" : "INCOMPLETE");
  }
}
