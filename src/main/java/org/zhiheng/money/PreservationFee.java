package org.zhiheng.money;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.engine.Decisions;

/** The preservation fee (保全费) by 诉讼费用交纳办法 §14(2), at most 5,000 yuan; decision table {@code preservation-fee}. */
@Service
public class PreservationFee {

  private final FeeTable table;

  PreservationFee(Decisions decisions) {
    this.table = new FeeTable(decisions, "preservation-fee");
  }

  /** The fee on the value preserved; {@code AMOUNT_INVALID} for a negative one. */
  public Money on(Money amount) {
    return quote(amount).max();
  }

  /** The fee with formula and basis. */
  public FeeQuote quote(Money amount) {
    return table.on(Optional.of(amount));
  }

  /** The fee where no value is involved. */
  public FeeQuote withoutAmount() {
    return table.on(Optional.empty());
  }
}
