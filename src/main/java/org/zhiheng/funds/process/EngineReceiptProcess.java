package org.zhiheng.funds.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptProcess;

/** Starts {@code funds-receipt}. Until a case is known the bank's reference is the business key. */
@Component
class EngineReceiptProcess implements ReceiptProcess {

  private final RuntimeService runtime;
  private final CaseFiles cases;

  EngineReceiptProcess(RuntimeService runtime, CaseFiles cases) {
    this.runtime = runtime;
    this.cases = cases;
  }

  @Override
  public void start(Receipt receipt) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(FundsReceiptModel.RECEIPT_ID, receipt.id());
    variables.put(FundsReceiptModel.COURT_CODE, receipt.courtCode());
    receipt.caseId().ifPresent(caseId -> variables.put(FundsReceiptModel.CASE_ID, caseId));
    String businessKey = receipt.caseId().map(cases::byId).map(CaseFile::caseNo).orElse(receipt.bankReference());
    runtime.startProcessInstanceByKey(FundsReceiptModel.KEY, businessKey, variables);
  }
}
