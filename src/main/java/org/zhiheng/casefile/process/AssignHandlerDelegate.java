package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Gives the case to a judge (均衡分案). */
@Component("assignHandlerDelegate")
class AssignHandlerDelegate implements JavaDelegate {

  private final CaseFiles cases;

  AssignHandlerDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(CaseVariables.HANDLER, cases.assign(CaseVariables.caseId(execution)));
  }
}
