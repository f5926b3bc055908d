package org.zhiheng.funds;

/** Starts the handling of arrived money (案款收入办理). */
public interface ReceiptProcess {

  void start(Receipt receipt);
}
