package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Releases;

/** Makes one request for each measure whose papers are sealed (生成解除请求). */
@Component("openReleaseRequestsDelegate")
class OpenReleaseRequestsDelegate implements JavaDelegate {

  private final Releases releases;

  OpenReleaseRequestsDelegate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.openRequests(Variables.text(execution, PropertyReleaseModel.RELEASE_ID));
  }
}
