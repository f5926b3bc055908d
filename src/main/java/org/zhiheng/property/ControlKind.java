package org.zhiheng.property;

/** How property is controlled (控制方式). */
public enum ControlKind {
  FREEZE("冻结"),
  SEAL("查封"),
  SEIZE("扣押"),
  /** Has the effect of a seal and becomes one, from its own first day, when the title is registered (R2.16). */
  PRE_SEAL("预查封");

  private final String label;

  ControlKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The verb of a ruling that prolongs it. */
  public String renewalLabel() {
    return "继续" + label;
  }

  /** The verb of a ruling that lifts it. */
  public String releaseLabel() {
    return "解除" + label;
  }
}
