package org.zhiheng.notification.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.notification.Notifications;

/** 拟制立案告知短信: to both sides, once the case has been filed and the notice issued. */
@Component("prepareFilingSmsDelegate")
class PrepareFilingSmsDelegate implements JavaDelegate {

  private static final String TEMPLATE = "case-filed";

  private final Notifications notifications;

  PrepareFilingSmsDelegate(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseId = (String) execution.getVariable("caseId");
    String id = notifications.prepare(caseId, TEMPLATE, List.of(PartyRole.APPLICANT, PartyRole.DEBTOR), Map.of());
    execution.setVariable(SmsWork.REFERENCE, id);
  }
}
