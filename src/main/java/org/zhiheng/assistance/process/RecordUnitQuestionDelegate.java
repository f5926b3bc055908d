package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RequestLife;

/** Keeps what the unit asks for before it acts (登记补充要求). */
@Component("recordUnitQuestionDelegate")
class RecordUnitQuestionDelegate implements JavaDelegate {

  private final RequestLife life;

  RecordUnitQuestionDelegate(RequestLife life) {
    this.life = life;
  }

  @Override
  public void execute(DelegateExecution execution) {
    life.recordSupplementAsked(AssistanceRequestModel.requestId(execution));
  }
}
