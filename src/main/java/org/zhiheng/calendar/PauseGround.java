package org.zhiheng.calendar;

/** Why a legal clock stands still (不计入期限的期间, rules §1.3); which limit it stops is the table {@code exclusion-kind}. */
public enum PauseGround {
  APPRAISAL("审计、评估、资产清理"),
  SUSPENSION("中止执行"),
  SETTLEMENT_OR_GUARANTEE("因和解或担保暂缓执行"),
  UPPER_COURT_STAY("上级法院决定暂缓执行"),
  AUCTION("拍卖、变卖"),
  PUBLIC_NOTICE("公告"),
  JURISDICTION("管辖争议"),
  COORDINATION("执行争议协调");

  private final String label;

  PauseGround(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
