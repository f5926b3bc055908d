package org.zhiheng.property;

/** Why measures are lifted (解除事由, SF20 §28, R2.17). */
public enum ReleaseGround {
  /** Everything is paid; the balance is exactly zero. */
  DEBT_CLEARED("被执行人已履行完毕"),
  /** The applicant asks for it in writing after a settlement. */
  APPLICANT_REQUEST("双方达成执行和解，申请执行人申请解除"),
  /** More is controlled than debt and costs need. */
  EXCESS("超出标的额控制");

  private final String clause;

  ReleaseGround(String clause) {
    this.clause = clause;
  }

  /** The clause a ruling states. */
  public String clause() {
    return clause;
  }
}
