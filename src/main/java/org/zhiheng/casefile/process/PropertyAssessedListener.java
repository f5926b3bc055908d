package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** The judge has assessed what was found (财产状况已评估). */
@Component("propertyAssessedListener")
class PropertyAssessedListener implements ExecutionListener {

  private final CaseFiles cases;

  PropertyAssessedListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.reach(CaseVariables.caseId(execution), Milestone.ASSESSED);
  }
}
