package org.zhiheng.calendar;

/** How a legal period is counted (期间单位, rules §0.2). */
public enum DayUnit {
  /** 日: calendar days, start day not counted, last day rolls over a rest day (民事诉讼法 §85). */
  D("日"),
  /** 工作日: only working days after the start day count, make-up working days included. */
  WD("个工作日"),
  /** 月: the same-numbered day of the target month or its end (民法典 §202), rolls over a rest day. */
  M("个月"),
  /** 年: as months. */
  Y("年"),
  /** 小时: from the exact time; no roll. */
  H("小时"),
  /** 上限, in months: a maximum the court may set; the end is written on the document and never rolls. */
  CAP("个月（上限）"),
  /** 立即: the law gives no number; counted as working days of a setting, 0 meaning the same day. */
  IMM("个工作日（立即）");

  private final String label;

  DayUnit(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
