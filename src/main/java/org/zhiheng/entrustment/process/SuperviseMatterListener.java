package org.zhiheng.entrustment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 督办受托事项: lateness is written down when it happens. */
@Component("superviseMatterListener")
class SuperviseMatterListener implements TaskListener {

  private final MatterFlow flow;

  SuperviseMatterListener(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void notify(DelegateTask task) {
    flow.supervise((String) task.getVariable(EntrustedMatterInModel.MATTER_ID));
  }
}
