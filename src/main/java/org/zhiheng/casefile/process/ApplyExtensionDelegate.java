package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CasePeriods;

/** Records the judge's request for more time (申请延长). */
@Component("applyExtensionDelegate")
class ApplyExtensionDelegate implements JavaDelegate {

  private final CasePeriods periods;

  ApplyExtensionDelegate(CasePeriods periods) {
    this.periods = periods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    periods.applyExtension(CaseVariables.caseId(execution), CaseVariables.text(execution, CaseVariables.EXTENSION_REASON));
  }
}
