package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.engine.TaskNotes;

/** 核实收款账户: where the creditor cannot be paid, proposes to deposit the money. */
@Component("correctPayeeListener")
class CorrectPayeeListener implements TaskListener {

  private final Payouts payouts;
  private final TaskNotes notes;

  CorrectPayeeListener(Payouts payouts, TaskNotes notes) {
    this.payouts = payouts;
    this.notes = notes;
  }

  @Override
  public void notify(DelegateTask task) {
    if (FundsPayoutModel.DEPOSIT.equals(task.getVariable(FundsPayoutModel.PAYEE_OUTCOME))) {
      String payoutId = (String) task.getVariable(FundsPayoutModel.PAYOUT_ID);
      payouts.proposeDeposit(payoutId, notes.text(task.getVariable(FundsPayoutModel.DEPOSIT_REASON)));
    }
  }
}
