package org.zhiheng.funds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Receipt;

/** 认领或者退回: carries out what the completed claim task says, as the person who completed it. */
@Component("claimReceiptListener")
class ClaimReceiptListener implements TaskListener {

  private final Funds funds;

  ClaimReceiptListener(Funds funds) {
    this.funds = funds;
  }

  @Override
  public void notify(DelegateTask task) {
    String receiptId = (String) task.getVariable(FundsReceiptModel.RECEIPT_ID);
    if (FundsReceiptModel.RETURN.equals(task.getVariable(FundsReceiptModel.CLAIM_DECISION))) {
      funds.returnToPayer(receiptId);
      task.getExecution().setVariable(FundsReceiptModel.RETURNING, true);
      return;
    }
    String caseNo = (String) task.getVariable(FundsReceiptModel.CLAIM_CASE_NO);
    Receipt receipt = funds.claim(receiptId, caseNo);
    task.getExecution().setVariable(FundsReceiptModel.CASE_ID, receipt.caseId().orElseThrow());
    task.getExecution().setProcessBusinessKey(caseNo);
  }
}
