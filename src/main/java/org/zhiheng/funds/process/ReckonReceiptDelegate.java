package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Funds;

/** 核算案款. */
@Component("reckonReceiptDelegate")
class ReckonReceiptDelegate implements JavaDelegate {

  private final Funds funds;

  ReckonReceiptDelegate(Funds funds) {
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String receiptId = (String) execution.getVariable(FundsReceiptModel.RECEIPT_ID);
    execution.setVariable(FundsReceiptModel.NOTIFICATION_ID, funds.reckon(receiptId).notificationId());
  }
}
