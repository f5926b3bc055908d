package org.zhiheng.grid;

/** Why people go out (外出事项). */
public enum OutingKind {
  VISIT("上门走访"),
  URGENT("紧急行动");

  private final String label;

  OutingKind(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
