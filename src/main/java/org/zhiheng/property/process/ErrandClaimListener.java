package org.zhiheng.property.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.property.FieldErrands;

/** 外勤办理: the judge sees who has it (S3.7). */
@Component("errandClaimListener")
class ErrandClaimListener implements TaskListener {

  private final FieldErrands errands;

  ErrandClaimListener(FieldErrands errands) {
    this.errands = errands;
  }

  @Override
  public void notify(DelegateTask task) {
    errands.taken(Variables.text(task, FieldErrandModel.ERRAND_ID), Optional.ofNullable(task.getAssignee()));
  }
}
