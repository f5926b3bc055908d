package org.zhiheng.notification;

/** Where a publication stands on one channel (渠道状态). */
public enum ChannelStatus {
  ORDERED("待发布"),
  PUBLISHED("已发布"),
  /** The channel said no, or does not answer; somebody of the court looks after it. */
  FAILED("发布受阻"),
  NOT_PUBLISHED("未发布"),
  WITHDRAWING("待撤回"),
  WITHDRAWN("已撤回");

  private final String label;

  ChannelStatus(String label) {
    this.label = label;
  }

  /** Chinese name for screens. */
  public String label() {
    return label;
  }

  /** Whether nothing more happens on this channel. */
  public boolean isOver() {
    return this == NOT_PUBLISHED || this == WITHDRAWN;
  }
}
