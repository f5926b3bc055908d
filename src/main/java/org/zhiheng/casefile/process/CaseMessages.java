package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseSettled;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.casefile.PeriodChanged;

/**
 * Tells every process of a case what happened to it (流程消息), in the transaction in which it happened: one event reaches
 * all instances that wait for it, and none that was rolled back reaches any.
 */
@Component
class CaseMessages {

  static final String DEBT_CLEARED = "debtCleared";
  static final String SETTLED = "settled";
  static final String PERIOD_CHANGED = "periodChanged";

  private final ObjectProvider<RuntimeService> runtime;

  CaseMessages(ObjectProvider<RuntimeService> runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(DebtCleared event) {
    tell(DEBT_CLEARED, event.caseNo());
  }

  @EventListener
  void on(CaseSettled event) {
    tell(SETTLED, event.caseNo());
  }

  @EventListener
  void on(PeriodChanged event) {
    tell(PERIOD_CHANGED, event.caseNo());
  }

  private void tell(String message, String caseNo) {
    runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(caseNo).correlateAll();
  }
}
