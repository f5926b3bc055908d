package org.zhiheng.funds;

/** Chart of accounts of a book (会计科目). All but the bank are what the court owes to somebody; none may go below zero. */
public enum LedgerAccount {
  BANK("案款专户存款"),
  UNIDENTIFIED("不明款"),
  UNRECKONED("待核算案款"),
  DUE_APPLICANT("应付申请执行人"),
  DUE_TREASURY("应缴执行费"),
  DUE_DEBTOR("应退被执行人"),
  DUE_PAYER("应退付款人");

  private final String chinese;

  LedgerAccount(String chinese) {
    this.chinese = chinese;
  }

  /** 中文名称. */
  public String chinese() {
    return chinese;
  }
}
