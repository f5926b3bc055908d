package org.zhiheng.funds;

/** Whom a pay-out line goes to (收款人类别). */
public enum PayeeKind {
  APPLICANT("申请执行人", LedgerAccount.DUE_APPLICANT),
  TREASURY("国库（执行费）", LedgerAccount.DUE_TREASURY),
  DEBTOR("被执行人（余款）", LedgerAccount.DUE_DEBTOR),
  PAYER("原付款人", LedgerAccount.DUE_PAYER);

  private final String chinese;
  private final LedgerAccount account;

  PayeeKind(String chinese, LedgerAccount account) {
    this.chinese = chinese;
    this.account = account;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }

  /** The debt of the court that paying this line discharges. */
  public LedgerAccount account() {
    return account;
  }
}
