package org.zhiheng.funds.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutProcess;

/** Starts {@code funds-payout} and wakes it. Money that goes back to its payer has no case, the receipt names it then. */
@Component
class EnginePayoutProcess implements PayoutProcess {

  private final RuntimeService runtime;
  private final CaseFiles cases;

  EnginePayoutProcess(RuntimeService runtime, CaseFiles cases) {
    this.runtime = runtime;
    this.cases = cases;
  }

  @Override
  public void start(Payout payout) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(FundsPayoutModel.PAYOUT_ID, payout.id());
    variables.put(FundsPayoutModel.COURT_CODE, payout.courtCode());
    variables.put(FundsPayoutModel.RETURNING, payout.caseId().isEmpty());
    payout.caseId().ifPresent(caseId -> variables.put(FundsPayoutModel.CASE_ID, caseId));
    runtime.startProcessInstanceByKey(FundsPayoutModel.KEY, businessKey(payout), variables);
  }

  @Override
  public void deferralEnded(Payout payout) {
    runtime
        .createMessageCorrelation(FundsPayoutModel.MESSAGE_DEFERRAL_ENDED)
        .processInstanceBusinessKey(businessKey(payout))
        .processInstanceVariableEquals(FundsPayoutModel.PAYOUT_ID, payout.id())
        .correlateAll();
  }

  private String businessKey(Payout payout) {
    return payout.caseId().map(cases::byId).map(CaseFile::caseNo).orElse(payout.receiptId());
  }
}
