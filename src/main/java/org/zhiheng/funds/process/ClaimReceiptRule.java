package org.zhiheng.funds.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Funds;
import org.zhiheng.platform.engine.CompletionRule;

/** A claim names a case of this court, or says that the money goes back (R3.34). */
@Component
class ClaimReceiptRule implements CompletionRule {

  private final Funds funds;

  ClaimReceiptRule(Funds funds) {
    this.funds = funds;
  }

  @Override
  public String task() {
    return FundsReceiptModel.KEY + ":" + FundsReceiptModel.TASK_CLAIM_RECEIPT;
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = TaskForm.text(values, FundsReceiptModel.CLAIM_DECISION);
    if (decision.equals(FundsReceiptModel.RETURN)) {
      return;
    }
    if (!decision.equals(FundsReceiptModel.CLAIM)) {
      throw TaskForm.missing(FundsReceiptModel.CLAIM_DECISION, "请选择认领或者退回");
    }
    funds.claimable(
        (String) values.get(FundsReceiptModel.RECEIPT_ID), TaskForm.text(values, FundsReceiptModel.CLAIM_CASE_NO));
  }
}
