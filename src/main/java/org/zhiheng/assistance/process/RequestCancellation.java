package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AssistanceProcess;
import org.zhiheng.casefile.CaseFiles;

/** Tells the process of a request that it was taken back (撤销通知). */
@Component
class RequestCancellation implements AssistanceProcess {

  private final RuntimeService runtime;
  private final CaseFiles cases;

  RequestCancellation(RuntimeService runtime, CaseFiles cases) {
    this.runtime = runtime;
    this.cases = cases;
  }

  /** The case number narrows the search to a handful of instances before any variable is looked at. */
  @Override
  public void stop(String requestId, String caseId) {
    MessageCorrelationBuilder message =
        runtime
            .createMessageCorrelation(AssistanceRequestModel.MESSAGE_CANCELLED)
            .processInstanceBusinessKey(cases.byId(caseId).caseNo())
            .processInstanceVariableEquals(AssistanceRequestModel.REQUEST_ID, requestId);
    message.correlateAll();
  }
}
