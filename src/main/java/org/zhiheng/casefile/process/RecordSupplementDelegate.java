package org.zhiheng.casefile.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.TaskNotes;

/** Records what was handed in (补正情况); the seven days for review begin again. */
@Component("recordSupplementDelegate")
class RecordSupplementDelegate implements JavaDelegate {

  private final CaseFiles cases;
  private final TaskNotes notes;
  private final Clock clock;

  RecordSupplementDelegate(CaseFiles cases, TaskNotes notes, Clock clock) {
    this.cases = cases;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.supplement(CaseVariables.caseId(execution), notes.text(execution.getVariable(CaseVariables.SUPPLEMENT_NOTE)));
    execution.setVariable(CaseVariables.REVIEW_FROM, LocalDate.now(clock).toString());
  }
}
