package org.zhiheng.casefile;

/** Ways to close a case (结案方式), R1.60–R1.65; the list of six is in 人民法院执行工作若干问题的规定(试行)(2020) §64. */
public enum ClosingMode {
  PERFORMED("执行完毕"),
  PROCEDURE_TERMINATED("终结本次执行程序"),
  TERMINATED("终结执行"),
  CANCELLED("销案"),
  NOT_ENFORCED("不予执行"),
  APPLICATION_REJECTED("驳回申请");

  private final String label;

  ClosingMode(String label) {
    this.label = label;
  }

  /** Whether what is sealed for the case stays sealed: only the procedure has ended and may go on (终结本次执行程序, R1.61). */
  public boolean keepsSeals() {
    return this == PROCEDURE_TERMINATED;
  }

  /** Chinese term as printed in documents. */
  public String label() {
    return label;
  }
}
