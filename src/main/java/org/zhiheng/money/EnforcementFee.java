package org.zhiheng.money;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.engine.Decisions;

/**
 * The enforcement fee (申请执行费, R3.01–R3.03) by the bands of 诉讼费用交纳办法 §14(1), decision table
 * {@code enforcement-fee}. It is not prepaid; the debtor bears it.
 */
@Service
public class EnforcementFee {

  private final FeeTable table;
  private final MoneySettings settings;

  EnforcementFee(Decisions decisions, MoneySettings settings) {
    this.table = new FeeTable(decisions, "enforcement-fee");
    this.settings = settings;
  }

  /** The fee on an amount; {@code AMOUNT_INVALID} for a negative one. */
  public Money on(Money amount) {
    return quote(amount).max();
  }

  /** The fee with formula and basis. */
  public FeeQuote quote(Money amount) {
    return table.on(Optional.of(amount));
  }

  /** The range from which the court chooses when there is no amount, e.g. an act to be done. */
  public FeeQuote withoutAmount() {
    return table.on(Optional.empty());
  }

  /** The amount on which this court reckons the fee (R3.02). */
  public Money base(Money claimed, Money executed) {
    return settings.feeBase() == MoneySettings.FeeBase.CLAIMED ? claimed : executed;
  }
}
