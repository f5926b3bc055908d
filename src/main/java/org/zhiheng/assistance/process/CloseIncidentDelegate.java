package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;
import static org.zhiheng.assistance.process.IncidentValues.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;

/** Lets what waited go on by the corrected directory and ends the incident (异常办结). */
@Component("closeIncidentDelegate")
class CloseIncidentDelegate implements JavaDelegate {

  private final UnroutedAskings askings;

  CloseIncidentDelegate(UnroutedAskings askings) {
    this.askings = askings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    askings.directoryCorrected(id(execution), text(execution, AssistanceIncidentModel.NOTE));
  }
}
