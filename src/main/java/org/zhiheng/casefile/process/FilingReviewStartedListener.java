package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The seven days for review run from receipt (R1.11). */
@Component("filingReviewStartedListener")
class FilingReviewStartedListener implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    execution.setVariable(CaseVariables.REVIEW_FROM, CaseVariables.text(execution, CaseVariables.RECEIVED_ON));
  }
}
