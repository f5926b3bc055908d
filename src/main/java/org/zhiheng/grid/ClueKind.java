package org.zhiheng.grid;

/** What a clue is about (线索种类, S1.33). */
public enum ClueKind {
  PROPERTY("财产线索"),
  WHEREABOUTS("下落线索"),
  FAMILY("家庭情况");

  private final String label;

  ClueKind(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
