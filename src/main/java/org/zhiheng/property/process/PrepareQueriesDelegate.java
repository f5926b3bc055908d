package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Surveys;

/** Asks every agency at once: one request each (发起财产查询). */
@Component("prepareQueriesDelegate")
class PrepareQueriesDelegate implements JavaDelegate {

  private final Surveys surveys;

  PrepareQueriesDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Surveys.Opened opened = surveys.open(Variables.text(execution, PropertySurveyModel.CASE_ID));
    execution.setVariable(PropertySurveyModel.SURVEY_ID, opened.surveyId());
    execution.setVariable(PropertySurveyModel.NATIONAL_REQUEST_ID, opened.nationalRequestId());
  }
}
