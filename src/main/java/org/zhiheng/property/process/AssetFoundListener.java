package org.zhiheng.property.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.property.AssetsReported;
import org.zhiheng.property.SurveyCompleted;

/** Wakes a case that waits for property to be found (发现新财产). */
@Component
class AssetFoundListener {

  private final RuntimeService runtime;
  private final CaseFiles cases;

  AssetFoundListener(RuntimeService runtime, CaseFiles cases) {
    this.runtime = runtime;
    this.cases = cases;
  }

  @EventListener
  void on(SurveyCompleted survey) {
    if (survey.found() > 0) {
      wake(survey.caseId());
    }
  }

  @EventListener
  void on(AssetsReported report) {
    wake(report.caseId());
  }

  private void wake(String caseId) {
    runtime
        .createMessageCorrelation(PropertySurveyModel.MESSAGE_ASSET_FOUND)
        .processInstanceBusinessKey(cases.byId(caseId).caseNo())
        .correlateAll();
  }
}
