package org.zhiheng.property;

/** Where one measure of a renewal or deduction stands (办理状态). */
public enum LineStatus {
  PREPARED("文书办理中"),
  REQUESTED("已请求协助"),
  DONE("已办成"),
  FAILED("未办成"),
  /** Given up; the measure stands as before. */
  DROPPED("不再办理");

  private final String label;

  LineStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the unit may still carry it out, or the court ask again. */
  public boolean isOpen() {
    return this == PREPARED || this == REQUESTED || this == FAILED;
  }
}
