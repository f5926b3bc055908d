package org.zhiheng.entrustment;

/** The five categories of matters that may be entrusted (委托事项类别, 法发〔2017〕27号). */
public enum EntrustedCategory {
  DEPOSIT("存款、理财产品的冻结、续冻、解冻、划拨"),
  EQUITY("股权的公示冻结、续冻、解冻"),
  REGISTRABLE("不动产和需登记的动产的查封、续封、解封、过户"),
  INQUIRY("财产调查"),
  OTHER("送达、查找人员、协助拘留等其他事项");

  private final String label;

  EntrustedCategory(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
