package org.zhiheng.assistance;

/** Why a seal that stood before ours binds no longer (在先查封失效的原因, SF20 §26). */
public enum EarlierSeal {
  RELEASED("已解除"),
  EXPIRED("期限届满未续");

  private final String label;

  EarlierSeal(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
