package org.zhiheng.property;

/** What the field team is sent out for in a case of the court's own (外勤事项种类, S3.7). */
public enum ErrandKind {
  POST_SEAL("张贴封条、公告"),
  SEAL_ON_SITE("现场查封"),
  SEIZE_VEHICLE("扣押车辆"),
  FREEZE_IN_PERSON("到场冻结"),
  DEDUCT_IN_PERSON("到场扣划"),
  SERVE_AT_UNIT("到协助单位送达并办理");

  private final String label;

  ErrandKind(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
