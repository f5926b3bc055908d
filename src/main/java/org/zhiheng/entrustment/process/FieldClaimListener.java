package org.zhiheng.entrustment.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 外勤办理: the entrusting judge sees who has it (S3.7). */
@Component("fieldClaimListener")
class FieldClaimListener implements TaskListener {

  private final MatterFlow flow;

  FieldClaimListener(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void notify(DelegateTask task) {
    flow.claimed((String) task.getVariable(EntrustedMatterInModel.MATTER_ID), Optional.ofNullable(task.getAssignee()));
  }
}
