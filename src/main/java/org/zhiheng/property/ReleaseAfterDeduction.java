package org.zhiheng.property;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;

/**
 * What was left out when everything was lifted because money was on its way from it comes back to the judge once the deduction
 * has ended (扣划办结后续解除).
 */
@Component
class ReleaseAfterDeduction {

  private final Releases releases;
  private final ReleaseProcess process;
  private final CaseFiles cases;

  ReleaseAfterDeduction(Releases releases, ReleaseProcess process, CaseFiles cases) {
    this.releases = releases;
    this.process = process;
    this.cases = cases;
  }

  @EventListener
  void on(DeductionsEnded ended) {
    releases.leftOver(ended.caseId()).ifPresent(ground -> remind(cases.byId(ended.caseId()), ground));
  }

  private void remind(CaseFile file, ReleaseGround ground) {
    process.remind(file.id(), file.courtCode(), file.caseNo(), ground);
  }
}
