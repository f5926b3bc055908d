package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Controls;

/** Makes one request for each measure whose papers are sealed (生成协助请求). */
@Component("openControlRequestsDelegate")
class OpenControlRequestsDelegate implements JavaDelegate {

  private final Controls controls;

  OpenControlRequestsDelegate(Controls controls) {
    this.controls = controls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    controls.openRequests(Variables.text(execution, PropertyControlModel.CONTROL_ORDER_ID));
  }
}
