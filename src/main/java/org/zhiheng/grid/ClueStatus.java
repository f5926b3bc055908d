package org.zhiheng.grid;

/** Where a clue stands (线索状态). */
public enum ClueStatus {
  OPEN("待核查"),
  CLOSED("已办结");

  private final String label;

  ClueStatus(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
