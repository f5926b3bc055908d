package org.zhiheng.property;

/** What the law distinguishes when it limits the term of a measure (财产类别, R2.01–R2.04). */
public enum AssetClass {
  BANK_DEPOSIT("银行存款"),
  MOVABLE("动产"),
  REAL_ESTATE("不动产"),
  OTHER_RIGHT("其他财产权");

  private final String label;

  AssetClass(String label) {
    this.label = label;
  }

  /** The law's own word; the decision table {@code control-term} reads it. */
  public String label() {
    return label;
  }
}
