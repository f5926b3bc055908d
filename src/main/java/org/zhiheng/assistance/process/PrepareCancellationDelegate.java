package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.CancellationNotice;
import org.zhiheng.assistance.Cancellations;

/** Finds out whether a unit has the request that was taken back, and on which topic it hears of it (查明单位是否已收件). */
@Component("prepareCancellationDelegate")
class PrepareCancellationDelegate implements JavaDelegate {

  private final Cancellations cancellations;

  PrepareCancellationDelegate(Cancellations cancellations) {
    this.cancellations = cancellations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CancellationNotice notice = cancellations.of(AssistanceRequestModel.requestId(execution));
    execution.setVariable(AssistanceCancellationModel.UNIT_HAS_REQUEST, notice.unitHasRequest());
    execution.setVariable(AssistanceCancellationModel.CANCELLED_REQUEST_ID, notice.requestId());
    execution.setVariable(AssistanceCancellationModel.TOPIC, notice.topic());
  }
}
