package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RequestLife;

/** Tells the unit's leader that it takes too long (报单位负责人). */
@Component("escalateRequestDelegate")
class EscalateRequestDelegate implements JavaDelegate {

  private final RequestLife life;

  EscalateRequestDelegate(RequestLife life) {
    this.life = life;
  }

  @Override
  public void execute(DelegateExecution execution) {
    life.escalate(AssistanceRequestModel.requestId(execution));
  }
}
