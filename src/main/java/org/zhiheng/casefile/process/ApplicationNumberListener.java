package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Until it is filed a case goes by its application number (收件编号). */
@Component("applicationNumberListener")
class ApplicationNumberListener implements ExecutionListener {

  private final CaseFiles cases;

  ApplicationNumberListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (execution.getProcessBusinessKey() == null) {
      execution.setProcessBusinessKey(cases.byId(CaseVariables.caseId(execution)).applicationNo());
    }
  }
}
