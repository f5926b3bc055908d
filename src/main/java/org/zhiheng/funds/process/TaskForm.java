package org.zhiheng.funds.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.funds.DeferralReason;
import org.zhiheng.funds.PayoutDecision;
import org.zhiheng.funds.PayoutRuling;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads what people enter in the forms of these models (任务表单). */
final class TaskForm {

  private TaskForm() {}

  /** What was decided, for a reason that stands no longer among the values. */
  static PayoutRuling ruling(Map<String, Object> values, String reason) {
    PayoutDecision decision =
        choice(PayoutDecision.class, values, FundsPayoutModel.PAYOUT_DECISION)
            .orElseThrow(() -> missing(FundsPayoutModel.PAYOUT_DECISION, "请选择审批意见"));
    Optional<DeferralReason> deferral =
        decision == PayoutDecision.DEFER
            ? choice(DeferralReason.class, values, FundsPayoutModel.DEFERRAL_REASON)
            : Optional.empty();
    return new PayoutRuling(decision, deferral, reason);
  }

  static String text(Map<String, Object> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf).map(String::strip).orElse("");
  }

  /** Refuses an empty text. */
  static void requireText(Map<String, Object> values, String name, String message) {
    if (text(values, name).isEmpty()) {
      throw missing(name, message);
    }
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, Map<String, Object> values, String name) {
    String value = text(values, name);
    return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst();
  }

  static BusinessException missing(String field, String message) {
    return BusinessException.invalid(
        "TASK_INCOMPLETE", message, new FieldProblem(field, "", "办结校验", message));
  }
}
