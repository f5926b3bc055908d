package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * How a measure stands that was taken elsewhere (已采取措施的状态).
 *
 * @param rank place among the seals on the thing, 1 = first
 * @param endsOn last day of its term; empty while it waits (R2.14)
 */
record Taken(int rank, Instant effectiveAt, Optional<LocalDate> endsOn, Optional<String> receiptNo) {

  /** The same in the words of a unit's answer. */
  Map<String, Object> reply() {
    Map<String, Object> reply = new HashMap<>();
    reply.put("effectiveAt", effectiveAt.toString());
    endsOn.ifPresent(end -> reply.put("endsOn", end.toString()));
    receiptNo.ifPresent(no -> reply.put("receiptNo", no));
    return reply;
  }

  /** As {@link #reply}, with the sum that is controlled. */
  Map<String, Object> reply(Money controlled) {
    Map<String, Object> reply = reply();
    reply.put("controlledFen", controlled.fen());
    return reply;
  }
}
