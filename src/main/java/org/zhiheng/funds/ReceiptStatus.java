package org.zhiheng.funds;

/** Where a receipt stands (案款状态), rules §3.5. */
public enum ReceiptStatus {
  ARRIVED("到账待认领"),
  CLAIMED("已认领"),
  RECKONED("已核算"),
  DEFERRED("暂缓发放"),
  APPROVED("已批准发放"),
  PAID("已发放"),
  DEPOSITED("已提存"),
  RETURNED("已退回付款人");

  private final String chinese;

  ReceiptStatus(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
