package org.zhiheng.assistance.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** A request goes back to its unit only with an answer to what the unit asked (补充材料办结校验). */
@Component
class SupplementRule implements CompletionRule {

  private static final Set<String> DECISIONS =
      Set.of(AssistanceSupplementModel.DECISION_RESEND, AssistanceSupplementModel.DECISION_WITHDRAW);

  private final RequestLife life;

  SupplementRule(RequestLife life) {
    this.life = life;
  }

  @Override
  public String task() {
    return AssistanceSupplementModel.KEY + ":" + AssistanceSupplementModel.TASK_SUPPLEMENT;
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = OfflineAnswer.required(values, AssistanceSupplementModel.DECISION, "处理方式");
    if (!DECISIONS.contains(decision)) {
      throw refused(decision, "处理方式应为补充后重发或撤回请求");
    }
    String requestId = (String) values.get(AssistanceRequestModel.REQUEST_ID);
    if (decision.equals(AssistanceSupplementModel.DECISION_RESEND) && !life.isSupplied(requestId)) {
      throw refused(decision, "尚未答复协助单位：请先在“案件全景”的协助请求中填写补充说明、选择材料");
    }
  }

  private static BusinessException refused(String decision, String message) {
    return BusinessException.invalid(
        "SUPPLEMENT_MISSING", message,
        new FieldProblem(AssistanceSupplementModel.DECISION, decision, "choice", message));
  }
}
