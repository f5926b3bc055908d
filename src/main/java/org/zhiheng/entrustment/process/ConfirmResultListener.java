package org.zhiheng.entrustment.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;

/** 确认办理结果: records the decision as the person who completed the task. */
@Component("confirmResultListener")
class ConfirmResultListener implements TaskListener {

  private final MatterFlow flow;

  ConfirmResultListener(MatterFlow flow) {
    this.flow = flow;
  }

  @Override
  public void notify(DelegateTask task) {
    Map<String, Object> values = task.getVariables();
    String matterId = (String) values.get(EntrustedMatterOutModel.MATTER_ID);
    if (TaskForm.text(values, EntrustedMatterOutModel.RESULT_DECISION).equals(EntrustedMatterOutModel.REDO)) {
      flow.demandMore(matterId, TaskForm.text(values, EntrustedMatterOutModel.REDO_NOTE));
    } else {
      flow.confirm(matterId);
    }
  }
}
