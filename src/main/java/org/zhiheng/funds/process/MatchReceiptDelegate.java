package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Receipt;

/** 核对案款账号: tells the model whether the named account belongs to a case. */
@Component("matchReceiptDelegate")
class MatchReceiptDelegate implements JavaDelegate {

  private final Funds funds;

  MatchReceiptDelegate(Funds funds) {
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Receipt receipt = funds.match((String) execution.getVariable(FundsReceiptModel.RECEIPT_ID));
    execution.setVariable(FundsReceiptModel.IDENTIFIED, receipt.caseId().isPresent());
    execution.setVariable(FundsReceiptModel.RETURNING, false);
  }
}
