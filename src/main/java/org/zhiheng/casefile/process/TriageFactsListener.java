package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Lays what the triage table asks for before it (分流要素); nothing of it is stored with the process. */
@Component("triageFactsListener")
class TriageFactsListener implements ExecutionListener {

  private final CaseFiles cases;

  TriageFactsListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.triageFacts(CaseVariables.caseId(execution))
        .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
  }
}
