package org.zhiheng.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing asked of one or many units in one action (一次协助发起).
 *
 * @param id also the purpose of its requests
 */
public record Asking(
    String id,
    String caseId,
    String courtCode,
    String matter,
    Map<String, Object> input,
    String askedBy,
    Instant askedAt,
    List<AskTarget> targets) {

  public Asking {
    input = Map.copyOf(input);
    targets = List.copyOf(targets);
  }

  Asking to(List<AskTarget> others) {
    return new Asking(id, caseId, courtCode, matter, input, askedBy, askedAt, others);
  }
}
