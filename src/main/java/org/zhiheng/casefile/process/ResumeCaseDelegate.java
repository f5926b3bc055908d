package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.TaskNotes;

/** Puts on record that the case goes on after a returned closing (恢复办理). */
@Component("resumeCaseDelegate")
class ResumeCaseDelegate implements JavaDelegate {

  private final CaseFiles cases;
  private final TaskNotes notes;

  ResumeCaseDelegate(CaseFiles cases, TaskNotes notes) {
    this.cases = cases;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.noteClosing(CaseVariables.caseId(execution), notes.text(execution.getVariable(CaseVariables.CLOSING_NOTE)));
    execution.setVariable(CaseVariables.CLOSING_OUTCOME, "RESUME");
  }
}
