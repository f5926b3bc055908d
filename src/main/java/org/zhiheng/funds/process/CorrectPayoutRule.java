package org.zhiheng.funds.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** A correction says what was corrected, so that the approver need not search for it. */
@Component
class CorrectPayoutRule implements CompletionRule {

  private static final String NOTE = "correctionNote";

  @Override
  public String task() {
    return FundsPayoutModel.KEY + ":" + FundsPayoutModel.TASK_CORRECT_PAYOUT;
  }

  @Override
  public Set<String> notes() {
    return Set.of(NOTE);
  }

  @Override
  public void check(Map<String, Object> values) {
    TaskForm.requireText(values, NOTE, "请说明补正情况");
  }
}
