package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Controls;

/** Orders ruling and assistance notice for each unit (制作裁定书与协助执行通知书). */
@Component("prepareControlDocumentsDelegate")
class PrepareControlDocumentsDelegate implements JavaDelegate {

  private final Controls controls;

  PrepareControlDocumentsDelegate(Controls controls) {
    this.controls = controls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    controls.prepareDocuments(Variables.text(execution, PropertyControlModel.CONTROL_ORDER_ID));
  }
}
