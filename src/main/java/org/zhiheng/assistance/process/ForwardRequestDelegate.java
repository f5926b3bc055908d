package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RequestLife;

/** Sends the request on to the unit that was named (改送其他单位). */
@Component("forwardRequestDelegate")
class ForwardRequestDelegate implements JavaDelegate {

  private final RequestLife life;

  ForwardRequestDelegate(RequestLife life) {
    this.life = life;
  }

  @Override
  public void execute(DelegateExecution execution) {
    life.forward(AssistanceRequestModel.requestId(execution));
  }
}
