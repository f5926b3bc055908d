package org.zhiheng.document;

/** State of service on one party (送达状态). */
public enum DeliveryStatus {
  PENDING("送达中"),
  SERVED("已送达"),
  FAILED("未送达");

  private final String label;

  DeliveryStatus(String label) {
    this.label = label;
  }

  /** Chinese name for screens. */
  public String label() {
    return label;
  }
}
