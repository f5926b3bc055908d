package org.zhiheng.casefile;

/** Whether a party is a human being or an organisation (当事人类型); decides which number identifies it. */
public enum PartyKind {
  NATURAL_PERSON("自然人"),
  ORGANISATION("法人或其他组织");

  private final String label;

  PartyKind(String label) {
    this.label = label;
  }

  /** Chinese term as printed in documents. */
  public String label() {
    return label;
  }
}
