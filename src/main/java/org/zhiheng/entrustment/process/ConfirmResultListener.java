package org.zhiheng.entrustment.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;
import org.zhiheng.platform.engine.TaskNotes;

/** 确认办理结果: records the decision as the person who completed the task. */
@Component("confirmResultListener")
class ConfirmResultListener implements TaskListener {

  private final MatterFlow flow;
  private final TaskNotes notes;

  ConfirmResultListener(MatterFlow flow, TaskNotes notes) {
    this.flow = flow;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    Map<String, Object> values = task.getVariables();
    String matterId = (String) values.get(EntrustedMatterOutModel.MATTER_ID);
    if (TaskForm.text(values, EntrustedMatterOutModel.RESULT_DECISION).equals(EntrustedMatterOutModel.REDO)) {
      flow.demandMore(matterId, notes.text(values.get(EntrustedMatterOutModel.REDO_NOTE)));
    } else {
      flow.confirm(matterId);
    }
  }
}
