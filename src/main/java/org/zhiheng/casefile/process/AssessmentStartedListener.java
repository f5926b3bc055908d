package org.zhiheng.casefile.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** The month for the assessment runs from filing the first time (R1.41) and from today when it is repeated. */
@Component("assessmentStartedListener")
class AssessmentStartedListener implements ExecutionListener {

  private final CaseFiles cases;
  private final Clock clock;

  AssessmentStartedListener(CaseFiles cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    LocalDate today = LocalDate.now(clock);
    boolean repeated = cases.milestones(CaseVariables.caseId(execution)).stream().anyMatch(m -> m.milestone() == Milestone.ASSESSED);
    execution.setVariable(
        CaseVariables.ASSESS_FROM, repeated ? today.toString() : CaseVariables.text(execution, CaseVariables.FILED_ON));
  }
}
