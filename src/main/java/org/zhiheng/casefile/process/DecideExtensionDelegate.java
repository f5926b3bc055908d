package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CasePeriods;

/** Records the president's decision on more time (审批延长). */
@Component("decideExtensionDelegate")
class DecideExtensionDelegate implements JavaDelegate {

  private final CasePeriods periods;

  DecideExtensionDelegate(CasePeriods periods) {
    this.periods = periods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean approved = "APPROVE".equals(CaseVariables.text(execution, CaseVariables.EXTENSION_DECISION));
    periods.decideExtension(CaseVariables.caseId(execution), approved);
  }
}
