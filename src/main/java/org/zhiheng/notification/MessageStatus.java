package org.zhiheng.notification;

/** What became of a message (短信状态). */
public enum MessageStatus {
  PREPARED("待发送"),
  HANDED_OVER("已交网关"),
  DELIVERED("已送达"),
  FAILED("发送失败");

  private final String label;

  MessageStatus(String label) {
    this.label = label;
  }

  /** Chinese name for screens. */
  public String label() {
    return label;
  }
}
