package org.zhiheng.assistance.process;

/** An account reached for somebody else's task; ends the transaction before the denial is recorded. */
class ForeignTaskException extends RuntimeException {

  ForeignTaskException() {
    super("该任务属于其他账号", null, false, false);
  }
}
