package org.zhiheng.casefile;

/** Result of triage (繁简分流): which way a case goes. */
public enum Track {
  SIMPLE("简案快执"),
  ORDINARY("普通执行");

  private final String label;

  Track(String label) {
    this.label = label;
  }

  /** Chinese term as staff read it. */
  public String label() {
    return label;
  }
}
