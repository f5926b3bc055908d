package org.zhiheng.funds;

/** Where a pay-out stands (发放单状态). */
public enum PayoutStatus {
  PREPARED("待审批"),
  CORRECTING("退回补正"),
  DEFERRED("暂缓发放"),
  APPROVED("已批准"),
  PAID("已付讫");

  private final String chinese;

  PayoutStatus(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
