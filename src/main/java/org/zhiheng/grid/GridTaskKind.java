package org.zhiheng.grid;

/** What a grid worker can be asked for (网格任务种类, S3.1). */
public enum GridTaskKind {
  VISIT("实地调查"),
  TRACE("排查线索"),
  FIND("查找被执行人");

  private final String label;

  GridTaskKind(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
