package org.zhiheng.casefile;

/** In which capacity somebody acts for a party (代表人、代理人). */
public enum RepresentativeKind {
  LEGAL_REPRESENTATIVE("法定代表人"),
  RESPONSIBLE_PERSON("负责人"),
  STATUTORY_AGENT("法定代理人"),
  AUTHORISED_AGENT("委托代理人");

  private final String label;

  RepresentativeKind(String label) {
    this.label = label;
  }

  /** Chinese term as printed in documents. */
  public String label() {
    return label;
  }
}
