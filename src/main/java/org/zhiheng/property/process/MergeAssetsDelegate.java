package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.Surveys;

/** Merges all answers into the assets of the case (归并财产). */
@Component("mergeAssetsDelegate")
class MergeAssetsDelegate implements JavaDelegate {

  private final Surveys surveys;

  MergeAssetsDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean any = surveys.merge(Variables.text(execution, PropertySurveyModel.SURVEY_ID)).assets() > 0;
    execution.setVariable(PropertySurveyModel.ANY_ASSET, any);
  }
}
