package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;

/**
 * An answer as it arrived (回执).
 *
 * @param account the authenticated account that answered, never taken from the body
 * @param fields the answer's fields by name, JSON values as maps and lists
 * @param evidence files sent with it
 */
public record WorkAnswer(String account, Map<String, Object> fields, List<EvidenceFile> evidence) {

  public WorkAnswer {
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }
}
