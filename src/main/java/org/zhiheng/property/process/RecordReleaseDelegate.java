package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Releases;

/** Records whether everything is lifted (登记解除结果). */
@Component("recordReleaseDelegate")
class RecordReleaseDelegate implements JavaDelegate {

  private final Releases releases;

  RecordReleaseDelegate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean all = releases.record(Variables.text(execution, PropertyReleaseModel.RELEASE_ID));
    execution.setVariable(PropertyReleaseModel.OUTCOME, all ? "RELEASED" : "INCOMPLETE");
  }
}
