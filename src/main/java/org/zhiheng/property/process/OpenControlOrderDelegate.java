package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Property;

/** Opens the order for what the judge planned (签发控制指令). */
@Component("openControlOrderDelegate")
class OpenControlOrderDelegate implements JavaDelegate {

  private final Property property;

  OpenControlOrderDelegate(Property property) {
    this.property = property;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String order = property.openControlOrder(Variables.text(execution, PropertyControlModel.CASE_ID));
    execution.setVariable(PropertyControlModel.CONTROL_ORDER_ID, order);
  }
}
