package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Releases;

/** Finds out whether a judge has decided, must be asked, or nothing is left to lift (核对解除事项). */
@Component("checkReleaseDelegate")
class CheckReleaseDelegate implements JavaDelegate {

  private final Releases releases;

  CheckReleaseDelegate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean decided = execution.getVariable(PropertyReleaseModel.RELEASE_ID) != null;
    boolean needed = decided || releases.isNeeded(Variables.text(execution, PropertyReleaseModel.CASE_ID));
    execution.setVariable(PropertyReleaseModel.DECISION, decided ? "DECIDED" : needed ? "ASK" : "NOTHING");
  }
}
