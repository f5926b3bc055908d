package org.zhiheng.property;

import java.util.Optional;
import java.util.stream.Stream;
import org.zhiheng.casefile.ClosingMode;

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
  GUARANTEE_PROVIDED("被执行人提供担保，申请执行人同意解除", "担保材料和申请执行人的同意书"),
  /** What was enforced is void (R1.62). */
  BASIS_REVOKED("据以执行的法律文书被撤销", "撤销该法律文书的裁定书或者判决书"),
  /** Nobody bought the thing and nobody takes it for the debt (SF20 §28(3)). */
  AUCTION_UNSOLD("财产流拍或者变卖不成，申请执行人不接受抵债，且无法对其采取其他执行措施", "流拍、变卖不成和申请执行人不接受抵债的材料"),
  /** Anything else the court finds (SF20 §28(6)). */
  OTHER("人民法院认为应当解除", "说明解除理由的材料"),
  /** The case was closed for good (R1.60, R1.62–R1.64); what it sealed has nothing to secure. */
  PERFORMED("本案已执行完毕", ClosingMode.PERFORMED),
  TERMINATED("本案已终结执行", ClosingMode.TERMINATED),
  NOT_ENFORCED("本案已裁定不予执行", ClosingMode.NOT_ENFORCED),
  APPLICATION_REJECTED("本案的执行申请已被驳回", ClosingMode.APPLICATION_REJECTED),
  CANCELLED("本案已销案", ClosingMode.CANCELLED);

  private final String clause;
  private final Optional<String> proof;
  private final Optional<ClosingMode> closing;

  ReleaseGround(String clause) {
    this(clause, Optional.empty(), Optional.empty());
  }

  ReleaseGround(String clause, ClosingMode closing) {
    this(clause, Optional.empty(), Optional.of(closing));
  }

  ReleaseGround(String clause, String proof) {
    this(clause, Optional.of(proof), Optional.empty());
  }

  ReleaseGround(String clause, Optional<String> proof, Optional<ClosingMode> closing) {
    this.clause = clause;
    this.proof = proof;
    this.closing = closing;
  }

  /** The ground that a case closed this way gives; empty where its seals stay. */
  static Optional<ReleaseGround> of(ClosingMode mode) {
    return Stream.of(values()).filter(ground -> ground.closing.filter(mode::equals).isPresent()).findFirst();
  }

  /** Whether it reaches no further than single things, which the judge names. */
  boolean concernsThings() {
    return this == OBJECTION_UPHELD || this == AUCTION_UNSOLD;
  }

  /** Whether a judge's decision on it concerns all that is controlled for the case. */
  boolean concernsTheCase() {
    return this == WITHDRAWN || this == GUARANTEE_PROVIDED || this == BASIS_REVOKED;
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
