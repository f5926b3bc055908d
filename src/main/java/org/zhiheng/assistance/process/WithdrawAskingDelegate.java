package org.zhiheng.assistance.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Askings;

/** Takes back requests whose papers were given up before anything went out (撤回未发出的请求). */
@Component("withdrawAskingDelegate")
class WithdrawAskingDelegate implements JavaDelegate {

  private final Askings askings;

  WithdrawAskingDelegate(Askings askings) {
    this.askings = askings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String ids = (String) execution.getVariable(AssistanceAskingModel.REQUEST_IDS);
    askings.withdraw(List.of(ids.split(",")));
  }
}
