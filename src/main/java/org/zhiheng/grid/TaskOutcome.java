package org.zhiheng.grid;

/** What the worker found (任务结果). */
public enum TaskOutcome {
  FOUND("已找到或查明"),
  PARTLY("部分查明"),
  NOT_FOUND("未找到"),
  ABSENT("上门未遇");

  private final String label;

  TaskOutcome(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
