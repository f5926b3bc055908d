package org.zhiheng.entrustment;

/** From which side a court looks at a matter (委托方向). */
public enum Side {
  OUT("委托外院"),
  IN("受托办理");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
