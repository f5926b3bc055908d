package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Controls;

/** Records what came of the order (登记控制结果). */
@Component("recordControlDelegate")
class RecordControlDelegate implements JavaDelegate {

  private final Controls controls;

  RecordControlDelegate(Controls controls) {
    this.controls = controls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Controls.Recorded recorded = controls.record(Variables.text(execution, PropertyControlModel.CONTROL_ORDER_ID));
    execution.setVariable(PropertyControlModel.OUTCOME, recorded.outcome().name());
    execution.setVariable(PropertyControlModel.ANY_MEASURE, recorded.anyMeasure());
  }
}
