package org.zhiheng.casefile;

/** Points in the life of a case (案件节点). Each is recorded once, with the time it was first reached. */
public enum Milestone {
  RECEIVED("收到申请"),
  FILED("立案"),
  TRIAGED("繁简分流"),
  ASSIGNED("确定承办人"),
  NOTICE_ISSUED("发出执行通知书、报告财产令"),
  SURVEYED("完成首次财产查控"),
  ASSESSED("财产状况评估"),
  CONTROLLED("采取控制措施"),
  PERFORMED("债务清偿"),
  SETTLED("执行和解"),
  RELEASED("解除控制措施"),
  CLOSING_APPROVED("结案审批"),
  CLOSED("结案");

  private final String label;

  Milestone(String label) {
    this.label = label;
  }

  /** Chinese term as staff read it. */
  public String label() {
    return label;
  }
}
