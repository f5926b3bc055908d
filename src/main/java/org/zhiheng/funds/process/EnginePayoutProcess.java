package org.zhiheng.funds.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutProcess;

/** Starts {@code funds-payout} and wakes it. Money that goes back to its payer has no case, the receipt names it then. */
@Component
class EnginePayoutProcess implements PayoutProcess {

  private final FundsProcesses processes;
  private final RuntimeService runtime;

  EnginePayoutProcess(FundsProcesses processes, RuntimeService runtime) {
    this.processes = processes;
    this.runtime = runtime;
  }

  @Override
  public void start(Payout payout) {
    processes.start(
        FundsPayoutModel.KEY,
        Map.of(
            FundsPayoutModel.PAYOUT_ID, payout.id(),
            FundsPayoutModel.COURT_CODE, payout.courtCode(),
            FundsPayoutModel.RETURNING, payout.caseId().isEmpty()),
        payout.caseId(),
        payout.receiptId());
  }

  @Override
  public void deferralEnded(Payout payout) {
    runtime
        .createMessageCorrelation(FundsPayoutModel.MESSAGE_DEFERRAL_ENDED)
        .processInstanceBusinessKey(processes.businessKey(payout.caseId(), payout.receiptId()))
        .processInstanceVariableEquals(FundsPayoutModel.PAYOUT_ID, payout.id())
        .correlateAll();
  }
}
