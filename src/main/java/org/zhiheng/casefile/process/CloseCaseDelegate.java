package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.platform.problem.BusinessException;

/** Closes the case (结案); conditions that changed since the review go back to the judge. */
@Component("closeCaseDelegate")
class CloseCaseDelegate implements JavaDelegate {

  private final CaseFiles cases;

  CloseCaseDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      cases.close(
          CaseVariables.caseId(execution), ClosingMode.valueOf(CaseVariables.text(execution, CaseVariables.CLOSING_MODE)));
    } catch (BusinessException e) {
      throw new BpmnError(CaseClosingModel.ERROR_CLOSING_REFUSED, e.getMessage());
    }
  }
}
