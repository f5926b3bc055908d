package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.FieldErrands;

/** 登记办理结果: the words of the team are kept in the record, encrypted, and nowhere else. */
@Component("recordErrandDelegate")
class RecordErrandDelegate implements JavaDelegate {

  private final FieldErrands errands;

  RecordErrandDelegate(FieldErrands errands) {
    this.errands = errands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    errands.record(
        Variables.text(execution, FieldErrandModel.ERRAND_ID),
        FieldErrandModel.DONE.equals(Variables.text(execution, FieldErrandModel.OUTCOME)),
        Variables.text(execution, FieldErrandModel.NOTE));
    // Overwritten before the engine writes it: a variable that is only removed keeps its last value in the history.
    execution.setVariable(FieldErrandModel.NOTE, "");
  }
}
