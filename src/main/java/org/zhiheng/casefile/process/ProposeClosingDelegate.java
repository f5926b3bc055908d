package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;

/** Proposes how to close (拟定结案方式): a cleared debt is 执行完毕, otherwise what the judge chose. */
@Component("proposeClosingDelegate")
class ProposeClosingDelegate implements JavaDelegate {

  private final CaseFiles cases;

  ProposeClosingDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (cases.isCleared(CaseVariables.caseId(execution))) {
      execution.setVariable(CaseVariables.CLOSING_MODE, ClosingMode.PERFORMED.name());
    }
    execution.setVariable(CaseVariables.CLOSING_OUTCOME, "CLOSED");
  }
}
