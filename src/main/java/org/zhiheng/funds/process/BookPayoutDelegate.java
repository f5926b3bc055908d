package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.problem.BusinessException;

/** 结清发放单; a line the bank refused leads back to its payee's account. */
@Component("bookPayoutDelegate")
class BookPayoutDelegate implements JavaDelegate {

  private final Payouts payouts;

  BookPayoutDelegate(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      payouts
          .settle((String) execution.getVariable(FundsPayoutModel.PAYOUT_ID))
          .notificationId()
          .ifPresent(id -> execution.setVariable(FundsPayoutModel.NOTIFICATION_ID, id));
    } catch (BusinessException refused) {
      if (refused.code().equals(FundsPayoutModel.ERROR_PAYOUT_UNPAID)) {
        throw new BpmnError(FundsPayoutModel.ERROR_PAYOUT_UNPAID);
      }
      throw refused;
    }
  }
}
