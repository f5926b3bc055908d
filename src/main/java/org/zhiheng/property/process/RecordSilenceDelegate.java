package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Surveys;

/** Gives up on units that have not answered (记录未反馈单位). */
@Component("recordSilenceDelegate")
class RecordSilenceDelegate implements JavaDelegate {

  private final Surveys surveys;

  RecordSilenceDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    surveys.recordSilence(Variables.text(execution, PropertySurveyModel.SURVEY_ID));
  }
}
