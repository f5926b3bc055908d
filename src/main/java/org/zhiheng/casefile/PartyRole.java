package org.zhiheng.casefile;

/** A party's place in the case (诉讼地位). */
public enum PartyRole {
  APPLICANT("申请执行人"),
  DEBTOR("被执行人"),
  INTERESTED_PARTY("利害关系人"),
  THIRD_PARTY("案外人");

  private final String label;

  PartyRole(String label) {
    this.label = label;
  }

  /** Chinese term as printed in documents. */
  public String label() {
    return label;
  }
}
