package org.zhiheng.property;

/** Why a measure did not come about (未到位原因). */
public enum MeasureFailure {
  NOT_FOUND("查无此财产"),
  /** A transfer was registered before the notice was served; the seal gives way to it (R2.23). */
  TRANSFERRED_BEFORE("协助通知送达前已办理转移登记"),
  REFUSED("协助单位拒绝协助"),
  CANCELLED("请求已撤回");

  private final String label;

  MeasureFailure(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
