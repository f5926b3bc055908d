package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.engine.TaskNotes;

/** 审批发放: records the decision as the person who completed the task. */
@Component("decidePayoutListener")
class DecidePayoutListener implements TaskListener {

  private final Payouts payouts;
  private final TaskNotes notes;

  DecidePayoutListener(Payouts payouts, TaskNotes notes) {
    this.payouts = payouts;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    String reason = notes.text(task.getVariable(FundsPayoutModel.PAYOUT_REASON));
    payouts.decide((String) task.getVariable(FundsPayoutModel.PAYOUT_ID), TaskForm.ruling(task.getVariables(), reason));
  }
}
