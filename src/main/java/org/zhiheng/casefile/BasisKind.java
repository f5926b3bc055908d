package org.zhiheng.casefile;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of enforceable documents (执行依据种类). */
public enum BasisKind {
  CIVIL_JUDGMENT("民事判决书", true),
  CIVIL_RULING("民事裁定书", true),
  CIVIL_MEDIATION("民事调解书", true),
  PAYMENT_ORDER("支付令", true),
  CRIMINAL_JUDGMENT("刑事判决书", true),
  ARBITRAL_AWARD("仲裁裁决书", true),
  ARBITRAL_MEDIATION("仲裁调解书", true),
  LABOUR_AWARD("劳动人事争议仲裁裁决书", true),
  NOTARISED_DEED("公证债权文书", true),
  ADMINISTRATIVE_DECISION("行政处罚决定书", false);

  private final String label;
  private final boolean litigation;

  BasisKind(String label, boolean litigation) {
    this.label = label;
    this.litigation = litigation;
  }

  /** Chinese term as printed in documents. */
  public String label() {
    return label;
  }

  /**
   * False for 非诉执行, the enforcement of administrative decisions, whose legal period is 3 instead of 6 months (R1.46).
   */
  public boolean isLitigation() {
    return litigation;
  }

  /** Finds a kind by its Chinese term; shorter everyday forms such as 判决书 or 调解书 are understood. */
  public static Optional<BasisKind> byLabel(String text) {
    Optional<BasisKind> exact = Arrays.stream(values()).filter(k -> k.label.equals(text)).findFirst();
    return exact.isPresent()
        ? exact
        : Arrays.stream(values()).filter(k -> text.length() > 2 && k.label.endsWith(text)).findFirst();
  }
}
