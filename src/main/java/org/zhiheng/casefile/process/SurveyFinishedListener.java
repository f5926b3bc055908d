package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** The first survey of property is done (首次财产查控完成). */
@Component("surveyFinishedListener")
class SurveyFinishedListener implements ExecutionListener {

  private final CaseFiles cases;

  SurveyFinishedListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.reach(CaseVariables.caseId(execution), Milestone.SURVEYED);
  }
}
