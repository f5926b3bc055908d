package org.zhiheng.funds.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** Whoever ends a deferral says how its cause ended (R3.35). */
@Component
class WatchDeferralRule implements CompletionRule {

  private static final String NOTE = "deferralNote";

  @Override
  public String task() {
    return FundsPayoutModel.KEY + ":" + FundsPayoutModel.TASK_WATCH_DEFERRAL;
  }

  @Override
  public Set<String> notes() {
    return Set.of(NOTE);
  }

  @Override
  public void check(Map<String, Object> values) {
    TaskForm.requireText(values, NOTE, "请说明暂缓事由消失的情况");
  }
}
