package org.zhiheng.property;

/** What is ordered on measures that stand already (措施的后续办理). */
public enum OrderKind {
  RENEWAL("续行"),
  DEDUCTION("扣划");

  private final String label;

  OrderKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
