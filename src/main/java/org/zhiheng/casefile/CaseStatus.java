package org.zhiheng.casefile;

/** State of a case (案件状态). */
public enum CaseStatus {
  RECEIVED("待立案审查"),
  SUPPLEMENT_REQUIRED("待补正"),
  REFUSED("不予受理"),
  OPEN("执行中"),
  CLOSED("已结案");

  private final String label;

  CaseStatus(String label) {
    this.label = label;
  }

  /** Chinese term as staff read it. */
  public String label() {
    return label;
  }
}
