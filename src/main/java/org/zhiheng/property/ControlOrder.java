package org.zhiheng.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A set of measures ordered together (控制指令): one ruling, one request per unit.
 *
 * @param measureIds the measures it ordered
 * @param outcome what came of it; empty while units still answer
 */
public record ControlOrder(
    String id, String caseId, List<String> measureIds, Optional<ControlOutcome> outcome, String openedBy, Instant openedAt) {

  public ControlOrder {
    measureIds = List.copyOf(measureIds);
  }
}
