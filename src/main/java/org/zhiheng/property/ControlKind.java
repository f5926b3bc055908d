package org.zhiheng.property;

/** How property is controlled (控制方式). */
public enum ControlKind {
  FREEZE("冻结"),
  SEAL("查封"),
  SEIZE("扣押");

  private final String label;

  ControlKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The verb of a ruling that lifts it. */
  public String releaseLabel() {
    return "解除" + label;
  }
}
