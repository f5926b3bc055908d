package org.zhiheng.funds;

/** What the approver decides about a pay-out (发放审批意见). */
public enum PayoutDecision {
  APPROVE("同意发放"),
  RETURN("退回补正"),
  DEFER("暂缓发放");

  private final String chinese;

  PayoutDecision(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
