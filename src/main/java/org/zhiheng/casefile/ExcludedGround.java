package org.zhiheng.casefile;

/**
 * Grounds on which time does not count towards the legal period of a case (扣除期间事由): 案件审限管理规定 §9, table
 * "excluded periods" of the rules.
 */
public enum ExcludedGround {
  AUDIT_OR_APPRAISAL("审计、评估、清理期间"),
  SUSPENSION("中止执行期间"),
  POSTPONEMENT_BY_SETTLEMENT("因和解、担保暂缓执行期间"),
  POSTPONEMENT_BY_UPPER_COURT("上级法院决定暂缓执行期间"),
  AUCTION_OR_SALE("拍卖、变卖期间"),
  PUBLIC_NOTICE("公告期间"),
  JURISDICTION_DISPUTE("管辖争议处理期间");

  private final String label;

  ExcludedGround(String label) {
    this.label = label;
  }

  /** Chinese term as printed. */
  public String label() {
    return label;
  }
}
