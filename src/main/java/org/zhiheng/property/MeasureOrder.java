package org.zhiheng.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A renewal or deduction of measures of one case (续行、扣划).
 *
 * @param completedAt when nothing of it was left to do
 */
public record MeasureOrder(
    String id,
    OrderKind kind,
    String caseId,
    String courtCode,
    List<OrderLine> lines,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> completedAt) {

  public MeasureOrder {
    lines = List.copyOf(lines);
  }
}
