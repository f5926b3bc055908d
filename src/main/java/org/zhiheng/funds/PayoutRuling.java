package org.zhiheng.funds;

import java.util.Optional;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * The approver's decision with its reason (审批意见).
 *
 * @param deferral why the money waits; with {@link PayoutDecision#DEFER} only
 * @param reason in the approver's words; may be empty when approving
 */
public record PayoutRuling(PayoutDecision decision, Optional<DeferralReason> deferral, String reason) {

  /** Refuses a return or deferral that does not say why. */
  public PayoutRuling {
    if (decision == PayoutDecision.DEFER && deferral.isEmpty()) {
      throw missing("deferralReason", "R3.35", "暂缓发放应选择事由");
    }
    if (decision == PayoutDecision.RETURN && reason.isBlank()) {
      throw missing("payoutReason", "退回须附理由", "退回补正应说明理由");
    }
  }

  private static BusinessException missing(String field, String rule, String message) {
    return BusinessException.invalid("PAYOUT_RULING_INCOMPLETE", message, new FieldProblem(field, "", rule, message));
  }
}
