package org.zhiheng.funds.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.PayoutDecision;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;

/** A decision is complete: a return says why, a deferral names its cause (R3.35) and the day it is looked at again. */
@Component
class ApprovePayoutRule implements CompletionRule {

  private final Clock clock;

  ApprovePayoutRule(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String task() {
    return FundsPayoutModel.KEY + ":" + FundsPayoutModel.TASK_APPROVE_PAYOUT;
  }

  @Override
  public Set<String> notes() {
    return Set.of(FundsPayoutModel.PAYOUT_REASON);
  }

  @Override
  public void check(Map<String, Object> values) {
    if (TaskForm.ruling(values, TaskForm.text(values, FundsPayoutModel.PAYOUT_REASON)).decision() == PayoutDecision.DEFER) {
      requireFutureReview(TaskForm.text(values, FundsPayoutModel.REVIEW_ON));
    }
  }

  private void requireFutureReview(String reviewOn) {
    try {
      if (LocalDate.parse(reviewOn).isAfter(LocalDate.now(clock))) {
        return;
      }
    } catch (DateTimeParseException notADate) {
      throw wrongDay();
    }
    throw wrongDay();
  }

  private static BusinessException wrongDay() {
    return TaskForm.missing(FundsPayoutModel.REVIEW_ON, "暂缓发放应写明复核日期，且晚于今天");
  }
}
