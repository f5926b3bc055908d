package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** All measures are lifted (措施已解除). */
@Component("measuresReleasedListener")
class MeasuresReleasedListener implements ExecutionListener {

  private final CaseFiles cases;

  MeasuresReleasedListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.reach(CaseVariables.caseId(execution), Milestone.RELEASED);
  }
}
