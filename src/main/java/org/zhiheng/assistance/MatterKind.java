package org.zhiheng.assistance;

/** What a matter does to the world (事项类别). */
public enum MatterKind {
  /** 查询: the unit looks something up; nothing changes. */
  QUERY("查询"),
  /** 控制: the unit freezes, seals or registers; needs a ruling and comes back with evidence. */
  CONTROL("控制"),
  /** 解除: the unit lifts what it controlled. */
  RELEASE("解除");

  private final String label;

  MatterKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a wrong or lost answer would change rights in property, so that proof must come back with it. */
  public boolean changesRights() {
    return this != QUERY;
  }
}
