package org.zhiheng.money;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sources or courts differ about counting money ({@code zhiheng.money.*}, rules §15).
 *
 * @param countPaymentDay whether both the first and the last day bear doubled interest; the default counts one of them
 * @param baseIncludesLitigationCost whether litigation costs are part of the base of doubled interest
 * @param feeBase what the enforcement fee is reckoned on (R3.02, unverified)
 * @param feeOrder where the enforcement fee stands when money is short (R3.03, unverified)
 * @param rates further rate files in the form of {@code money/lpr.csv}, e.g. {@code file:/etc/zhiheng/lpr*.csv}
 */
@ConfigurationProperties("zhiheng.money")
public record MoneySettings(
    @DefaultValue("false") boolean countPaymentDay,
    @DefaultValue("false") boolean baseIncludesLitigationCost,
    @DefaultValue("EXECUTED") FeeBase feeBase,
    @DefaultValue("FIRST") FeeOrder feeOrder,
    @DefaultValue List<String> rates) {

  /** Base of the enforcement fee (计费基数). */
  public enum FeeBase {
    /** 实际执行到位金额. */
    EXECUTED,
    /** 申请执行标的额. */
    CLAIMED
  }

  /** Rank of the enforcement fee in partial recovery (执行费受偿顺位). */
  public enum FeeOrder {
    /** With the costs of realising the claim, before the creditor (民法典 §561). */
    FIRST,
    /** After principal, before the doubled part. */
    AFTER_PRINCIPAL,
    /** After everything. */
    LAST
  }

  /** What holds when nothing is set. */
  public static MoneySettings defaults() {
    return new MoneySettings(false, false, FeeBase.EXECUTED, FeeOrder.FIRST, List.of());
  }
}
