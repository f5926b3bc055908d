package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Puts on record that the case goes on after a returned closing (恢复办理). */
@Component("resumeCaseDelegate")
class ResumeCaseDelegate implements JavaDelegate {

  private final CaseFiles cases;

  ResumeCaseDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.noteClosing(CaseVariables.caseId(execution), CaseVariables.text(execution, CaseVariables.CLOSING_NOTE));
    execution.setVariable(CaseVariables.CLOSING_OUTCOME, "RESUME");
  }
}
