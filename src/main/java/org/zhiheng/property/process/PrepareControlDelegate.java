package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.property.Controls;

/** Takes the plan into the order; a plan that is empty or too much goes back to the judge (核定控制范围与期限). */
@Component("prepareControlDelegate")
class PrepareControlDelegate implements JavaDelegate {

  private final Controls controls;

  PrepareControlDelegate(Controls controls) {
    this.controls = controls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    // A decision on an earlier round must not answer for the next one.
    execution.removeVariable(PropertyControlModel.FAILURE_DECISION);
    try {
      controls.prepare(Variables.text(execution, PropertyControlModel.CONTROL_ORDER_ID));
    } catch (BusinessException e) {
      throw new BpmnError(PropertyControlModel.ERROR_PLAN_REFUSED, e.getMessage());
    }
  }
}
