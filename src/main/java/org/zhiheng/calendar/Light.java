package org.zhiheng.calendar;

/** How urgent a clock is (节点灯). */
public enum Light {
  GREEN("绿"),
  YELLOW("黄"),
  RED("红"),
  /** The clock stands still. */
  GREY("灰");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
