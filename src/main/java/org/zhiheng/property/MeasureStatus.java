package org.zhiheng.property;

/** Where a control measure stands (控制措施状态). */
public enum MeasureStatus {
  PLANNED("拟采取"),
  REQUESTED("已请求协助"),
  EFFECTIVE("已生效"),
  WAITING("轮候"),
  FAILED("未到位"),
  RELEASING("解除中"),
  RELEASED("已解除"),
  /** What it held was handed over to the court. */
  DEDUCTED("已扣划"),
  EXPIRED("期限届满");

  private final String label;

  MeasureStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Binds the asset now or will once an earlier seal falls away; must be lifted when the debt is paid. */
  public boolean isLive() {
    return this == EFFECTIVE || this == WAITING || this == RELEASING;
  }

  /** Has a term that runs, if it has taken effect: what is being lifted binds until it is lifted (R2.07). */
  boolean mayRun() {
    return this == EFFECTIVE || this == RELEASING;
  }

  /** Secures the claim by its amount, or may any moment; a waiting seal secures nothing yet (R2.14). */
  public boolean countsAgainstDebt() {
    return this == REQUESTED || this == EFFECTIVE;
  }
}
