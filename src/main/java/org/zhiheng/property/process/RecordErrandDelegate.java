package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.TaskNotes;
import org.zhiheng.property.FieldErrands;

/** 登记办理结果: the words of the team are kept in the record, encrypted. */
@Component("recordErrandDelegate")
class RecordErrandDelegate implements JavaDelegate {

  private final FieldErrands errands;
  private final TaskNotes notes;

  RecordErrandDelegate(FieldErrands errands, TaskNotes notes) {
    this.errands = errands;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    errands.record(
        Variables.text(execution, FieldErrandModel.ERRAND_ID),
        FieldErrandModel.DONE.equals(Variables.text(execution, FieldErrandModel.OUTCOME)),
        notes.text(execution.getVariable(FieldErrandModel.NOTE)));
  }
}
