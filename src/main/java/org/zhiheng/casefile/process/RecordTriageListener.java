package org.zhiheng.casefile.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Track;
import org.zhiheng.casefile.Triage;

/** Takes the result of the triage table into the case (分流结果). */
@Component("recordTriageListener")
class RecordTriageListener implements ExecutionListener {

  private final CaseFiles cases;

  RecordTriageListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
    Map<String, Object> row = result.getSingleResult().getEntryMap();
    cases.triage(
        CaseVariables.caseId(execution),
        new Triage(Track.valueOf((String) row.get("track")), (String) row.get("team"), (String) row.get("reason")));
  }
}
