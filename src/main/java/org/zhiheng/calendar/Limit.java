package org.zhiheng.calendar;

/** Which six months are counted (期限种类); the two laws exclude different times. */
public enum Limit {
  /** The court's own limit for closing a case (法释〔2000〕29号 §9). */
  CASE("办案期限"),
  /** The creditor's way to the upper court (民事诉讼法 §237, 执行程序解释 §13). */
  UPPER_COURT("申请上一级法院执行的期限");

  private final String label;

  Limit(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
