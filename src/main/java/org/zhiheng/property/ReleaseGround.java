package org.zhiheng.property;

import java.util.Optional;

/** Why measures are lifted (解除事由, SF20 §28, R2.17). */
public enum ReleaseGround {
  /** Everything is paid; the balance is exactly zero. */
  DEBT_CLEARED("被执行人已履行完毕"),
  /** The applicant asks for it in writing after a settlement. */
  APPLICANT_REQUEST("双方达成执行和解，申请执行人申请解除"),
  /** More is controlled than debt and costs need. */
  EXCESS("超出标的额控制"),
  /** The applicant takes the application back or gives the claim up (R1.62). */
  WITHDRAWN("申请执行人撤回执行申请或者放弃债权", "申请执行人撤回申请、放弃债权的书面材料"),
  /** The thing is somebody else's: the objection was upheld. */
  OBJECTION_UPHELD("案外人异议成立", "支持案外人异议的裁定书或者判决书"),
  /** The debtor gave security and the applicant agrees. */
  GUARANTEE_PROVIDED("被执行人提供担保，申请执行人同意解除", "担保材料和申请执行人的同意书");

  private final String clause;
  private final Optional<String> proof;

  ReleaseGround(String clause) {
    this.clause = clause;
    this.proof = Optional.empty();
  }

  ReleaseGround(String clause, String proof) {
    this.clause = clause;
    this.proof = Optional.of(proof);
  }

  /** The paper of the dossier that proves the ground, which the judge names; empty where the server checks the ground itself. */
  public Optional<String> proof() {
    return proof;
  }

  /** The clause a ruling states. */
  public String clause() {
    return clause;
  }
}
