package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.ReleaseGround;
import org.zhiheng.property.Releases;

/** Orders ruling and assistance notice that lift, for each unit (制作解除裁定与协助执行通知书). */
@Component("prepareReleaseDelegate")
class PrepareReleaseDelegate implements JavaDelegate {

  private final Releases releases;

  PrepareReleaseDelegate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    // A decision on an earlier round must not answer for the next one.
    execution.removeVariable(PropertyReleaseModel.FAILURE_DECISION);
    String releaseId =
        releases.prepare(
            Variables.text(execution, PropertyReleaseModel.CASE_ID),
            Variables.optional(execution, PropertyReleaseModel.RELEASE_ID),
            ReleaseGround.valueOf(Variables.text(execution, PropertyReleaseModel.GROUND)));
    execution.setVariable(PropertyReleaseModel.RELEASE_ID, releaseId);
  }
}
