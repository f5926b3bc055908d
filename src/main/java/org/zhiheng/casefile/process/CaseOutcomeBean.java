package org.zhiheng.casefile.process;

import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.ModelBean;

/** What models ask about the outcome of a case (债务了结状态): {@code ${caseOutcome.cleared(caseId)}}. */
@ModelBean
@Component("caseOutcome")
public class CaseOutcomeBean {

  private final CaseFiles cases;

  CaseOutcomeBean(CaseFiles cases) {
    this.cases = cases;
  }

  /** Whether nothing is owed any more. */
  public boolean cleared(String caseId) {
    return cases.isCleared(caseId);
  }

  /** Whether the parties settled. */
  public boolean settled(String caseId) {
    return cases.isSettled(caseId);
  }

  /** Why measures are lifted: everything is paid, or the applicant asked for it after a settlement. */
  public String releaseGround(String caseId) {
    return cases.isCleared(caseId) ? "DEBT_CLEARED" : "APPLICANT_REQUEST";
  }
}
