package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Records which material is missing (补正要求). */
@Component("requestSupplementDelegate")
class RequestSupplementDelegate implements JavaDelegate {

  /** What stands on record if the time runs out before anything is handed in. */
  private static final String NOTHING_CAME = "逾期未补正";

  private final CaseFiles cases;

  RequestSupplementDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.requestSupplement(CaseVariables.caseId(execution), CaseVariables.text(execution, CaseVariables.REVIEW_REASON));
    execution.setVariable(CaseVariables.SUPPLEMENT_NOTE, NOTHING_CAME);
  }
}
