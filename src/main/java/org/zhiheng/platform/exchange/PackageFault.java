package org.zhiheng.platform.exchange;

/** Why a package is refused (拒收原因). */
public enum PackageFault {
  TAMPERED("内容与摘要、签名不符，或不是规范的交换包，可能被改动"),
  UNSIGNED("没有发送方签名"),
  UNKNOWN_SIGNER("签名证书未登记、已停用，或不属于所称的发送方"),
  EXPIRED("已过有效期"),
  NOT_YET_VALID("生成时间晚于当前时间"),
  REPLAYED("包号已使用过"),
  WRONG_KIND("不是这里应收的种类"),
  WRONG_RECEIVER("接收方不是本方"),
  WRONG_SENDER("发送方不是应答复的一方"),
  WRONG_REFERENCE("所指记录不是应答复的那一件");

  private final String label;

  PackageFault(String label) {
    this.label = label;
  }

  /** In Chinese, to follow “交换包”. */
  public String label() {
    return label;
  }
}
