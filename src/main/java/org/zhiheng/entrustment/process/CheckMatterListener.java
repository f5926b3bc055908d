package org.zhiheng.entrustment.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.MatterFlow;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.platform.engine.TaskNotes;

/** 审查受托事项: records the decision as the person who completed the task. */
@Component("checkMatterListener")
class CheckMatterListener implements TaskListener {

  private final MatterFlow flow;
  private final TaskNotes notes;

  CheckMatterListener(MatterFlow flow, TaskNotes notes) {
    this.flow = flow;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    Map<String, Object> values = task.getVariables();
    String matterId = (String) values.get(EntrustedMatterInModel.MATTER_ID);
    switch (TaskForm.text(values, EntrustedMatterInModel.CHECK_DECISION)) {
      case EntrustedMatterInModel.ACCEPT -> accept(task, matterId);
      case EntrustedMatterInModel.SUPPLEMENT ->
          flow.askSupplement(matterId, notes.text(values.get(EntrustedMatterInModel.SUPPLEMENT_NOTE)));
      default ->
          flow.sendBackUndone(
              matterId,
              ReturnReason.of(TaskForm.text(values, EntrustedMatterInModel.RETURN_REASON)),
              notes.text(values.get(EntrustedMatterInModel.RETURN_NOTE)));
    }
  }

  private void accept(DelegateTask task, String matterId) {
    boolean complex = Boolean.TRUE.equals(task.getVariable(EntrustedMatterInModel.COMPLEX));
    EntrustedMatter accepted = flow.accept(matterId, complex);
    task.getExecution().setVariables(HandlingClock.of(accepted, accepted.times().acceptedAt().orElseThrow()));
  }
}
