package org.zhiheng.funds;

/** Who paid, as the bank names him (付款人). Personal data. */
public record Payer(String name, String account) {

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "Payer";
  }
}
