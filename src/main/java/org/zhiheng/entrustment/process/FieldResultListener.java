package org.zhiheng.entrustment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 外勤办理: keeps the result for review. */
@Component("fieldResultListener")
class FieldResultListener implements TaskListener {

  private final MatterFlow flow;

  FieldResultListener(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskForm.result(task.getVariables())
        .ifPresent(result -> flow.recordResult((String) task.getVariable(EntrustedMatterInModel.MATTER_ID), result));
  }
}
