package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** Measures were taken (已采取控制措施). */
@Component("propertyControlledListener")
class PropertyControlledListener implements ExecutionListener {

  private final CaseFiles cases;

  PropertyControlledListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.reach(CaseVariables.caseId(execution), Milestone.CONTROLLED);
  }
}
