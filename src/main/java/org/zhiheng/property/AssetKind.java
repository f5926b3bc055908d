package org.zhiheng.property;

/**
 * Kinds of asset as agencies report them (财产种类). The kind decides the class the law's terms speak of, the way of control,
 * whether a part of it can be controlled, and which department of the catalogue controls it.
 */
public enum AssetKind {
  BANK_DEPOSIT("银行存款", AssetClass.BANK_DEPOSIT, ControlKind.FREEZE, true, "bank"),
  PAYMENT_ACCOUNT("网络支付账户", AssetClass.BANK_DEPOSIT, ControlKind.FREEZE, true, "court-net"),
  SECURITIES("证券", AssetClass.OTHER_RIGHT, ControlKind.FREEZE, true, "court-net"),
  INSURANCE("保险权益", AssetClass.OTHER_RIGHT, ControlKind.FREEZE, true, "court-net"),
  PROVIDENT_FUND("住房公积金", AssetClass.OTHER_RIGHT, ControlKind.FREEZE, true, "fund"),
  EQUITY("股权", AssetClass.OTHER_RIGHT, ControlKind.FREEZE, true, "market"),
  VEHICLE("机动车", AssetClass.MOVABLE, ControlKind.SEAL, false, "police"),
  REAL_ESTATE("不动产", AssetClass.REAL_ESTATE, ControlKind.SEAL, false, "land"),
  /** Bought and recorded, title not yet registered: sealed in advance (R2.16). */
  PRESALE_HOUSE("预售商品房", AssetClass.REAL_ESTATE, ControlKind.PRE_SEAL, false, "land");

  private final String label;
  private final AssetClass assetClass;
  private final ControlKind control;
  private final boolean divisible;
  private final String department;

  AssetKind(String label, AssetClass assetClass, ControlKind control, boolean divisible, String department) {
    this.label = label;
    this.assetClass = assetClass;
    this.control = control;
    this.divisible = divisible;
    this.department = department;
  }

  public String label() {
    return label;
  }

  public AssetClass assetClass() {
    return assetClass;
  }

  public ControlKind control() {
    return control;
  }

  /** Whether a part of it can be controlled, so that it never needs to exceed the debt (可分割). */
  public boolean divisible() {
    return divisible;
  }

  /** Money on an account comes first: it pays without a sale and hurts the debtor least. */
  public boolean isMoney() {
    return assetClass == AssetClass.BANK_DEPOSIT;
  }

  /** Whether it is money that its keeper can hand over to the court (可扣划); securities and policies are sold first. */
  public boolean deductible() {
    return isMoney() || this == PROVIDENT_FUND;
  }

  /** Department of the catalogue that keeps it; {@code court-net} for what is kept nationally (总对总). */
  String department() {
    return department;
  }
}
