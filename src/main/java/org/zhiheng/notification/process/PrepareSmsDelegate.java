package org.zhiheng.notification.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.notification.Notifications;

/**
 * 拟制短信: from the text a model names in the input parameter {@code smsTemplate}, to the roles in {@code smsTo}
 * ({@code APPLICANT,DEBTOR} if it names none).
 */
@Component("prepareSmsDelegate")
class PrepareSmsDelegate implements JavaDelegate {

  private static final String TEMPLATE = "smsTemplate";
  private static final String TO = "smsTo";

  private final Notifications notifications;

  PrepareSmsDelegate(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseId = (String) execution.getVariable("caseId");
    String template = (String) execution.getVariable(TEMPLATE);
    if (template == null) {
      throw new IllegalStateException("“" + execution.getCurrentActivityName() + "”没有用输入参数 " + TEMPLATE + " 指明短信模板");
    }
    String id = notifications.prepare(caseId, template, roles(execution), Map.of());
    execution.setVariable(SmsWork.REFERENCE, id);
  }

  private static List<PartyRole> roles(DelegateExecution execution) {
    Object to = execution.getVariable(TO);
    return to == null
        ? List.of(PartyRole.APPLICANT, PartyRole.DEBTOR)
        : Arrays.stream(to.toString().split(",")).map(String::strip).map(PartyRole::valueOf).toList();
  }
}
