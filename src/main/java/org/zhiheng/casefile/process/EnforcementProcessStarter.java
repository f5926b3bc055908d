package org.zhiheng.casefile.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.EnforcementProcess;

/** Starts the process of a case (启动执行流程). The engine is looked up late: its rules need the cases to be there first. */
@Component
class EnforcementProcessStarter implements EnforcementProcess {

  private final ObjectProvider<RuntimeService> runtime;

  EnforcementProcessStarter(ObjectProvider<RuntimeService> runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(String caseId, String courtCode, String applicationNo, LocalDate receivedOn) {
    runtime
        .getObject()
        .startProcessInstanceByKey(
            EnforcementCaseModel.KEY,
            applicationNo,
            Map.of(
                CaseVariables.CASE_ID, caseId,
                CaseVariables.COURT_CODE, courtCode,
                CaseVariables.RECEIVED_ON, receivedOn.toString()));
  }
}
