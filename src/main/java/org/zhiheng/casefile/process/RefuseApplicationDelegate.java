package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.TaskNotes;

/** Records that the application was refused (不予受理). */
@Component("refuseApplicationDelegate")
class RefuseApplicationDelegate implements JavaDelegate {

  private final CaseFiles cases;
  private final TaskNotes notes;

  RefuseApplicationDelegate(CaseFiles cases, TaskNotes notes) {
    this.cases = cases;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.refuse(CaseVariables.caseId(execution), notes.text(execution.getVariable(CaseVariables.REVIEW_REASON)));
  }
}
