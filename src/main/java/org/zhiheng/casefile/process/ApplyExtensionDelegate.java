package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.platform.engine.TaskNotes;

/** Records the judge's request for more time (申请延长). */
@Component("applyExtensionDelegate")
class ApplyExtensionDelegate implements JavaDelegate {

  private final CasePeriods periods;
  private final TaskNotes notes;

  ApplyExtensionDelegate(CasePeriods periods, TaskNotes notes) {
    this.periods = periods;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    periods.applyExtension(CaseVariables.caseId(execution), notes.text(execution.getVariable(CaseVariables.EXTENSION_REASON)));
  }
}
