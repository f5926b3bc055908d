package org.zhiheng.property;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;

/**
 * What a case that is over has sealed is lifted (结案后解除, SF20 §28, R1.62–R1.64): the judge is asked to confirm, other courts are
 * asked to lift theirs, and nobody is pressed to renew any more. 终结本次执行程序 alone keeps everything.
 */
@Component
class ReleaseAfterClosing {

  private final Releases releases;
  private final ReleaseProcess process;
  private final CaseFiles cases;
  private final ApplicationEventPublisher events;

  ReleaseAfterClosing(Releases releases, ReleaseProcess process, CaseFiles cases, ApplicationEventPublisher events) {
    this.releases = releases;
    this.process = process;
    this.cases = cases;
    this.events = events;
  }

  @EventListener
  void on(CaseClosed closed) {
    ReleaseGround.of(closed.mode()).ifPresent(ground -> letGo(closed.caseId(), ground));
  }

  private void letGo(String caseId, ReleaseGround ground) {
    events.publishEvent(new ExpiryAverted(caseId));
    if (releases.letGo(caseId, ground)) {
      CaseFile file = cases.byId(caseId);
      process.remind(caseId, file.courtCode(), file.caseNo(), ground);
    }
  }
}
