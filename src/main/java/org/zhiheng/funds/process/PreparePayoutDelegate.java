package org.zhiheng.funds.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.Payouts;

/** 拟定发放方案: plans the lines and tells the model what routes and times it. */
@Component("preparePayoutDelegate")
class PreparePayoutDelegate implements JavaDelegate {

  private final Payouts payouts;

  PreparePayoutDelegate(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Payout payout = payouts.prepare((String) execution.getVariable(FundsPayoutModel.PAYOUT_ID));
    execution.setVariables(
        Map.of(
            FundsPayoutModel.ACCOUNTS_CONFIRMED, payout.isPayable(),
            FundsPayoutModel.PAYOUT_FEN, payout.total().fen(),
            FundsPayoutModel.PAYOUT_FROM, payout.clockFrom().toString(),
            FundsPayoutModel.PAYOUT_RESUMED, payout.resumed()));
  }
}
