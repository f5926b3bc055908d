package org.zhiheng.entrustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 催办: both courts read it in the conversation. */
@Component("remindMatterDelegate")
class RemindMatterDelegate implements JavaDelegate {

  private final MatterFlow flow;

  RemindMatterDelegate(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    flow.remind((String) execution.getVariable(EntrustedMatterInModel.MATTER_ID));
  }
}
