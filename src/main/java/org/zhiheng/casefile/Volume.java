package org.zhiheng.casefile;

/** Volume of the e-dossier (卷宗). */
public enum Volume {
  /** Open to the parties (正卷). */
  MAIN("正卷"),
  /** Internal: approvals, deliberation (副卷). */
  INTERNAL("副卷");

  private final String label;

  Volume(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
