package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Releases;

/** What no unit lifted binds as before (恢复未解除的措施). */
@Component("abandonReleaseDelegate")
class AbandonReleaseDelegate implements JavaDelegate {

  private final Releases releases;

  AbandonReleaseDelegate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.abandon(Variables.text(execution, PropertyReleaseModel.RELEASE_ID));
  }
}
