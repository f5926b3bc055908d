package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Records that the application was refused (不予受理). */
@Component("refuseApplicationDelegate")
class RefuseApplicationDelegate implements JavaDelegate {

  private final CaseFiles cases;

  RefuseApplicationDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.refuse(CaseVariables.caseId(execution), CaseVariables.text(execution, CaseVariables.REVIEW_REASON));
  }
}
