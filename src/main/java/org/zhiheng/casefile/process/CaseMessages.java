package org.zhiheng.casefile.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseSettled;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.casefile.PeriodChanged;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.security.CurrentUser;

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
  private final ObjectProvider<EngineActor> engine;
  private final CurrentUser user;

  CaseMessages(ObjectProvider<RuntimeService> runtime, ObjectProvider<EngineActor> engine, CurrentUser user) {
    this.runtime = runtime;
    this.engine = engine;
    this.user = user;
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

  /** Whoever made it happen was allowed to by the case's rules; the engine's own grants know no cases. */
  private void tell(String message, String caseNo) {
    Supplier<List<MessageCorrelationResult>> telling =
        () -> runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(caseNo).correlateAllWithResult();
    if (user.isSystem()) {
      telling.get();
    } else {
      engine.getObject().as(user.id(), telling);
    }
  }
}
