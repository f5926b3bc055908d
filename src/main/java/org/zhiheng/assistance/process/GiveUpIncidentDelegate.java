package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;
import static org.zhiheng.assistance.process.IncidentValues.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;

/** Gives up what waited for an incident (取消等候的请求). */
@Component("giveUpIncidentDelegate")
class GiveUpIncidentDelegate implements JavaDelegate {

  private final UnroutedAskings askings;

  GiveUpIncidentDelegate(UnroutedAskings askings) {
    this.askings = askings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    askings.givenUp(id(execution), text(execution, AssistanceIncidentModel.NOTE));
  }
}
