package org.zhiheng.property;

/** Where an errand stands (外勤事项状态). */
public enum ErrandStatus {
  OPEN("办理中"),
  DONE("已办理"),
  NOT_DONE("未能办理"),
  WITHDRAWN("已撤回");

  private final String label;

  ErrandStatus(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
