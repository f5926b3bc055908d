package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;
import org.zhiheng.platform.engine.TaskNotes;

/** Gives up what waited for an incident (取消等候的请求). */
@Component("giveUpIncidentDelegate")
class GiveUpIncidentDelegate implements JavaDelegate {

  private final UnroutedAskings askings;
  private final TaskNotes notes;

  GiveUpIncidentDelegate(UnroutedAskings askings, TaskNotes notes) {
    this.askings = askings;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    askings.givenUp(id(execution), notes.text(execution.getVariable(AssistanceIncidentModel.NOTE)));
  }
}
