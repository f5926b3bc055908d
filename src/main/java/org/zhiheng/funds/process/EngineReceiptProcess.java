package org.zhiheng.funds.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptProcess;

/** Starts {@code funds-receipt}. Until a case is known the bank's reference is the business key. */
@Component
class EngineReceiptProcess implements ReceiptProcess {

  private final FundsProcesses processes;

  EngineReceiptProcess(FundsProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void start(Receipt receipt) {
    processes.start(
        FundsReceiptModel.KEY,
        Map.of(FundsReceiptModel.RECEIPT_ID, receipt.id(), FundsReceiptModel.COURT_CODE, receipt.courtCode()),
        receipt.caseId(),
        receipt.bankReference());
  }
}
