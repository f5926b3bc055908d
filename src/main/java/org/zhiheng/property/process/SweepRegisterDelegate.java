package org.zhiheng.property.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.property.RegisterSweep;

/** Looks at the court's register (台账检查). */
@Component("sweepRegisterDelegate")
class SweepRegisterDelegate implements JavaDelegate {

  private final RegisterSweep sweep;

  SweepRegisterDelegate(RegisterSweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sweep.sweep(Variables.text(execution, ControlWatchModel.COURT_CODE));
  }
}
