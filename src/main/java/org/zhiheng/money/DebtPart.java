package org.zhiheng.money;

/** The parts of a debt under enforcement (债务构成). */
public enum DebtPart {
  COSTS("诉讼费等费用"),
  FEE("申请执行费"),
  GENERAL_INTEREST("一般债务利息"),
  PRINCIPAL("本金"),
  DOUBLED_INTEREST("加倍部分债务利息");

  private final String label;

  DebtPart(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
