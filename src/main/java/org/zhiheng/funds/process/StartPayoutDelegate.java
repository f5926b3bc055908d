package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;

/** 发起案款发放. */
@Component("startPayoutDelegate")
class StartPayoutDelegate implements JavaDelegate {

  private final Payouts payouts;

  StartPayoutDelegate(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    payouts.open((String) execution.getVariable(FundsReceiptModel.RECEIPT_ID));
  }
}
