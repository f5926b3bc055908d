package org.zhiheng.funds.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.engine.CompletionRule;

/** Either every open line has a confirmed account the bank has not refused (S2.45), or a deposit is proposed (R3.36). */
@Component
class CorrectPayeeRule implements CompletionRule {

  private final Payouts payouts;

  CorrectPayeeRule(Payouts payouts) {
    this.payouts = payouts;
  }

  @Override
  public String task() {
    return FundsPayoutModel.KEY + ":" + FundsPayoutModel.TASK_CORRECT_PAYEE;
  }

  @Override
  public Set<String> notes() {
    return Set.of(FundsPayoutModel.DEPOSIT_REASON);
  }

  @Override
  public void check(Map<String, Object> values) {
    String outcome = TaskForm.text(values, FundsPayoutModel.PAYEE_OUTCOME);
    if (outcome.equals(FundsPayoutModel.CONFIRMED)) {
      requireAccounts((String) values.get(FundsPayoutModel.PAYOUT_ID));
    } else if (!outcome.equals(FundsPayoutModel.DEPOSIT)) {
      throw TaskForm.missing(FundsPayoutModel.PAYEE_OUTCOME, "请选择核实结果");
    } else if (TaskForm.text(values, FundsPayoutModel.DEPOSIT_REASON).isEmpty()) {
      throw TaskForm.missing(FundsPayoutModel.DEPOSIT_REASON, "报请提存应说明理由");
    }
  }

  private void requireAccounts(String payoutId) {
    if (!payouts.hasAllAccounts(payoutId)) {
      throw TaskForm.missing(
          FundsPayoutModel.PAYEE_OUTCOME, "尚有收款人的账户未确认，或者仍是银行拒付的账户，请先在“案件全景—案款”登记收款账户");
    }
  }
}
