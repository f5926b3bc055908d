package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;
import org.zhiheng.platform.engine.TaskNotes;

/** Lets what waited go on by the corrected directory and ends the incident (异常办结). */
@Component("closeIncidentDelegate")
class CloseIncidentDelegate implements JavaDelegate {

  private final UnroutedAskings askings;
  private final TaskNotes notes;

  CloseIncidentDelegate(UnroutedAskings askings, TaskNotes notes) {
    this.askings = askings;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    askings.directoryCorrected(id(execution), notes.text(execution.getVariable(AssistanceIncidentModel.NOTE)));
  }
}
