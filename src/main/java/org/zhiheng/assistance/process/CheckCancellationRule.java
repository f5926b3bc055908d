package org.zhiheng.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** A silent unit's stop must be made sure of by a person (核实撤销办结校验). */
@Component
class CheckCancellationRule implements CompletionRule {

  @Override
  public String task() {
    return AssistanceCancellationModel.KEY + ":" + AssistanceCancellationModel.TASK_CHECK;
  }

  @Override
  public void check(Map<String, Object> values) {
    Object checked = values.get(AssistanceCancellationModel.CHECKED);
    if (!Boolean.TRUE.equals(checked)) {
      String message = "请联系单位核实后勾选“单位已停止办理或已恢复原状”";
      throw BusinessException.invalid(
          "CANCELLATION_UNCHECKED", message,
          new FieldProblem(AssistanceCancellationModel.CHECKED, String.valueOf(checked), "required", message));
    }
  }
}
