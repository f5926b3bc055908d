package org.zhiheng.document;

/** Life of a set of documents (文书状态). */
public enum SetStatus {
  /** Drawn up, may still change. */
  DRAFT("草稿"),
  /** Before the approver. */
  SUBMITTED("报批"),
  /** Sent back with a reason; the handler revises. */
  RETURNED("退回"),
  /** The exact bytes are approved. */
  APPROVED("已批准"),
  /** The approved bytes carry the seal. */
  SEALED("已用印"),
  /** The sealed bytes left for service. */
  SENT("已送出"),
  /** Given up before sealing. */
  WITHDRAWN("已撤回");

  private final String label;

  SetStatus(String label) {
    this.label = label;
  }

  /** Chinese name for screens. */
  public String label() {
    return label;
  }
}
