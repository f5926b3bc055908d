package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;

/** 审批发放: records the decision as the person who completed the task. */
@Component("decidePayoutListener")
class DecidePayoutListener implements TaskListener {

  private final Payouts payouts;

  DecidePayoutListener(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public void notify(DelegateTask task) {
    payouts.decide((String) task.getVariable(FundsPayoutModel.PAYOUT_ID), TaskForm.ruling(task.getVariables()));
  }
}
