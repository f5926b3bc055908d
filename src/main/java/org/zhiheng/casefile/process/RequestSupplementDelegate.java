package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.TaskNotes;

/** Records which material is missing (补正要求). */
@Component("requestSupplementDelegate")
class RequestSupplementDelegate implements JavaDelegate {

  /** What stands on record if the time runs out before anything is handed in. */
  private static final String NOTHING_CAME = "逾期未补正";

  private final CaseFiles cases;
  private final TaskNotes notes;

  RequestSupplementDelegate(CaseFiles cases, TaskNotes notes) {
    this.cases = cases;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.requestSupplement(CaseVariables.caseId(execution), notes.text(execution.getVariable(CaseVariables.REVIEW_REASON)));
    execution.setVariable(CaseVariables.SUPPLEMENT_NOTE, NOTHING_CAME);
  }
}
