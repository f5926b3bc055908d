package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * How a measure stands in the register (控制措施的登记状态), as far as whoever took it may have entered it wrongly.
 *
 * @param rank place among the seals on the thing, 1 = first
 * @param effectiveAt when it took effect; empty while it waits
 * @param endsOn last day of its term; empty while it waits (R2.14)
 * @param amount how much it controls, or will once its turn comes
 */
public record Standing(
    int rank, Optional<Instant> effectiveAt, Optional<LocalDate> endsOn, Optional<String> receiptNo, Money amount) {

  static Standing of(ControlMeasure measure) {
    return new Standing(
        measure.rank().orElse(1), measure.effectiveAt(), measure.endsOn(), measure.receiptNo(), measure.secured());
  }

  /** Whether it binds; else it waits behind others. */
  public boolean binds() {
    return rank == 1;
  }

  /** What the record of a correction shows. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("rank", rank);
    fields.put("amountFen", amount.fen());
    effectiveAt.ifPresent(at -> fields.put("effectiveAt", at.toString()));
    endsOn.ifPresent(end -> fields.put("endsOn", end.toString()));
    receiptNo.ifPresent(no -> fields.put("receiptNo", no));
    return fields;
  }
}
