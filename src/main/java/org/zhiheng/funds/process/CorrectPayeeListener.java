package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;

/** 核实收款账户: where the creditor cannot be paid, proposes to deposit the money. */
@Component("correctPayeeListener")
class CorrectPayeeListener implements TaskListener {

  private final Payouts payouts;

  CorrectPayeeListener(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public void notify(DelegateTask task) {
    if (FundsPayoutModel.DEPOSIT.equals(task.getVariable(FundsPayoutModel.PAYEE_OUTCOME))) {
      String payoutId = (String) task.getVariable(FundsPayoutModel.PAYOUT_ID);
      payouts.proposeDeposit(payoutId, TaskForm.text(task.getVariables(), FundsPayoutModel.DEPOSIT_REASON));
    }
  }
}
