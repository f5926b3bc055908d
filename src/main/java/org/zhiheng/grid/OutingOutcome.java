package org.zhiheng.grid;

/** What an outing led to (外出结果). */
public enum OutingOutcome {
  ABSENT("未遇被执行人"),
  MET("见到被执行人"),
  PROMISED("承诺履行"),
  PAID("当场履行"),
  REFUSED("拒不配合"),
  OTHER("其他情况");

  private final String label;

  OutingOutcome(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
