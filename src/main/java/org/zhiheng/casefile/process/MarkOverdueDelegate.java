package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CasePeriods;

/** Puts on record that the period passed (登记超期). */
@Component("markOverdueDelegate")
class MarkOverdueDelegate implements JavaDelegate {

  private final CasePeriods periods;

  MarkOverdueDelegate(CasePeriods periods) {
    this.periods = periods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    periods.markOverdue(CaseVariables.caseId(execution));
  }
}
