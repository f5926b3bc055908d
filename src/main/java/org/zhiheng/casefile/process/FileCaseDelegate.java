package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Files the case (立案): its number becomes the business key by which staff find it. */
@Component("fileCaseDelegate")
class FileCaseDelegate implements JavaDelegate {

  private final CaseFiles cases;

  FileCaseDelegate(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseId = CaseVariables.caseId(execution);
    String caseNo = cases.file(caseId).toString();
    execution.setProcessBusinessKey(caseNo);
    execution.setVariable(CaseVariables.FILED_ON, cases.byId(caseId).filedOn().orElseThrow().toString());
  }
}
