package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;
import static org.zhiheng.assistance.process.IncidentValues.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;
import org.zhiheng.platform.engine.TaskNotes;

/** Lets what waited go on with the unit the command centre named (指定办理单位). */
@Component("chooseUnitDelegate")
class ChooseUnitDelegate implements JavaDelegate {

  private final UnroutedAskings askings;
  private final TaskNotes notes;

  ChooseUnitDelegate(UnroutedAskings askings, TaskNotes notes) {
    this.askings = askings;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String note = notes.text(execution.getVariable(AssistanceIncidentModel.NOTE));
    askings.unitChosen(id(execution), text(execution, AssistanceIncidentModel.UNIT), note);
  }
}
