package org.zhiheng.funds;

/** Why money was booked (记账事由). Together with the source's id it makes a booking happen once. */
public enum PostingKind {
  ARRIVAL("到账"),
  CLAIM_OUT("认领转出"),
  CLAIM_IN("认领转入"),
  RECKONING("核算"),
  RETURN("决定退回"),
  PAYMENT("付款");

  private final String chinese;

  PostingKind(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
