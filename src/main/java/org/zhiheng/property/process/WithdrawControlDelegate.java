package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Controls;

/** Gives up what was not sent yet, since the debt is paid (撤回未发出的控制). */
@Component("withdrawControlDelegate")
class WithdrawControlDelegate implements JavaDelegate {

  private final Controls controls;

  WithdrawControlDelegate(Controls controls) {
    this.controls = controls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Controls.Recorded recorded = controls.withdraw(Variables.text(execution, PropertyControlModel.CONTROL_ORDER_ID));
    execution.setVariable(PropertyControlModel.OUTCOME, recorded.outcome().name());
    execution.setVariable(PropertyControlModel.ANY_MEASURE, recorded.anyMeasure());
  }
}
