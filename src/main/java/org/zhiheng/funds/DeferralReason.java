package org.zhiheng.funds;

/** Why a pay-out may wait (暂缓发放事由), R3.35. */
public enum DeferralReason {
  DISTRIBUTION("需要进行案款分配"),
  PAYEE_MONEY_FROZEN("申请执行人的款项因另案被冻结"),
  PAYEE_ABSENT("已通知申请执行人，未在规定期限内办理领款"),
  CASE_STAYED("案件依法中止执行或者暂缓执行"),
  OTHER("其他正当理由");

  private final String chinese;

  DeferralReason(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
