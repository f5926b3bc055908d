package org.zhiheng.assistance.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What supervision of a silent unit must end with (督办办结校验). */
@Component
class SuperviseRequestRule implements CompletionRule {

  private static final Set<String> DECISIONS =
      Set.of(
          AssistanceSupervisionModel.DECISION_RESEND,
          AssistanceSupervisionModel.DECISION_OFFLINE,
          AssistanceSupervisionModel.DECISION_WITHDRAW);

  private final Assistance assistance;

  SuperviseRequestRule(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public String task() {
    return AssistanceSupervisionModel.KEY + ":" + AssistanceSupervisionModel.TASK_SUPERVISE;
  }

  @Override
  public Set<String> notes() {
    return Set.of(AssistanceSupervisionModel.NOTE);
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = OfflineAnswer.required(values, AssistanceSupervisionModel.DECISION, "处理方式");
    if (!DECISIONS.contains(decision)) {
      throw unknown(decision);
    }
    if (decision.equals(AssistanceSupervisionModel.DECISION_WITHDRAW)) {
      OfflineAnswer.required(values, AssistanceSupervisionModel.NOTE, "撤回理由（备注）");
    }
    if (decision.equals(AssistanceSupervisionModel.DECISION_OFFLINE)) {
      checkOffline(values);
    }
  }

  private void checkOffline(Map<String, Object> values) {
    OfflineAnswer answer = OfflineAnswer.of(values);
    String requestId = (String) values.get(AssistanceRequestModel.REQUEST_ID);
    assistance.requireResultCode(assistance.byId(requestId), answer.resultCode());
  }

  private static BusinessException unknown(String decision) {
    String message = "处理方式应为催办重发、线下办理或撤回请求";
    return BusinessException.invalid(
        "DECISION_UNKNOWN", message, new FieldProblem(AssistanceSupervisionModel.DECISION, decision, "choice", message));
  }
}
