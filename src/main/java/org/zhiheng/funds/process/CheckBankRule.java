package org.zhiheng.funds.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** Whoever asked the bank says what it answered. */
@Component
class CheckBankRule implements CompletionRule {

  private static final String NOTE = "bankNote";

  @Override
  public String task() {
    return FundsPayoutModel.KEY + ":" + FundsPayoutModel.TASK_CHECK_BANK;
  }

  @Override
  public Set<String> notes() {
    return Set.of(NOTE);
  }

  @Override
  public void check(Map<String, Object> values) {
    TaskForm.requireText(values, NOTE, "请填写与银行核对的情况");
  }
}
