package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the case back to the judge (转入重新评估); the month for it begins anew. */
@Component("startReassessmentDelegate")
class StartReassessmentDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(CaseVariables.AWAIT_OUTCOME, "REASSESS");
  }
}
