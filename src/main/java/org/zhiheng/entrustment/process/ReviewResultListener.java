package org.zhiheng.entrustment.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.MatterFlow;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.platform.engine.TaskNotes;

/** 复核办理结果: sends the result to the entrusting court, or the matter back undone. */
@Component("reviewResultListener")
class ReviewResultListener implements TaskListener {

  private final MatterFlow flow;
  private final TaskNotes notes;

  ReviewResultListener(MatterFlow flow, TaskNotes notes) {
    this.flow = flow;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    Map<String, Object> values = task.getVariables();
    String matterId = (String) values.get(EntrustedMatterInModel.MATTER_ID);
    switch (TaskForm.text(values, EntrustedMatterInModel.REVIEW_DECISION)) {
      case EntrustedMatterInModel.APPROVE -> flow.deliver(matterId);
      case EntrustedMatterInModel.RETURN ->
          flow.sendBackUndone(
              matterId,
              ReturnReason.of(TaskForm.text(values, EntrustedMatterInModel.RETURN_REASON)),
              notes.text(values.get(EntrustedMatterInModel.REVIEW_NOTE)));
      default -> flow.claimed(matterId, Optional.empty());
    }
  }
}
