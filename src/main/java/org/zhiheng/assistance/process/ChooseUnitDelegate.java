package org.zhiheng.assistance.process;

import static org.zhiheng.assistance.process.IncidentValues.id;
import static org.zhiheng.assistance.process.IncidentValues.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.UnroutedAskings;

/** Lets what waited go on with the unit the command centre named (指定办理单位). */
@Component("chooseUnitDelegate")
class ChooseUnitDelegate implements JavaDelegate {

  private final UnroutedAskings askings;

  ChooseUnitDelegate(UnroutedAskings askings) {
    this.askings = askings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    askings.unitChosen(id(execution), text(execution, AssistanceIncidentModel.UNIT), text(execution, AssistanceIncidentModel.NOTE));
  }
}
