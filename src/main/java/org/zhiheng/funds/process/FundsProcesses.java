package org.zhiheng.funds.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;

/** What the processes of the money have in common: they run under the case's number, and without it as long as no case is known. */
@Component
class FundsProcesses {

  private final RuntimeService runtime;
  private final CaseFiles cases;

  FundsProcesses(RuntimeService runtime, CaseFiles cases) {
    this.runtime = runtime;
    this.cases = cases;
  }

  /** Starts a process; where there is a case, its id is among the variables and its number is the business key. */
  void start(String model, Map<String, Object> variables, Optional<String> caseId, String otherKey) {
    Map<String, Object> all = new HashMap<>(variables);
    caseId.ifPresent(id -> all.put(FundsReceiptModel.CASE_ID, id));
    runtime.startProcessInstanceByKey(model, businessKey(caseId, otherKey), all);
  }

  String businessKey(Optional<String> caseId, String otherKey) {
    return caseId.map(cases::byId).map(CaseFile::caseNo).orElse(otherKey);
  }
}
