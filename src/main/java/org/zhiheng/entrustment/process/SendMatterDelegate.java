package org.zhiheng.entrustment.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 发出委托事项; a letter that was given up leaves nothing to send. */
@Component("sendMatterDelegate")
class SendMatterDelegate implements JavaDelegate {

  private final MatterFlow flow;

  SendMatterDelegate(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!flow.send((String) execution.getVariable(EntrustedMatterOutModel.MATTER_ID))) {
      throw new BpmnError(EntrustedMatterOutModel.ERROR_LETTER_NOT_SEALED);
    }
  }
}
