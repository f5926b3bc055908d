package org.zhiheng.grid;

/** Where a task stands (网格任务状态, S3.1). */
public enum GridTaskStatus {
  DELIVERED("已送达"),
  READ("已读"),
  DONE("已反馈"),
  WITHDRAWN("已撤回");

  private final String label;

  GridTaskStatus(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }

  /** Whether the worker still has to do something. */
  public boolean isOpen() {
    return this == DELIVERED || this == READ;
  }
}
