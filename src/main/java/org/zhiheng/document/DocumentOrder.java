package org.zhiheng.document;

import java.util.List;
import java.util.Map;

/**
 * Order for a set of documents of one case (文书制作委托).
 *
 * @param caseId the case they belong to
 * @param kinds documents of the set, in the order of reading
 * @param audience for whom
 * @param fields what the case file does not know; build it with {@link DocumentFields}
 */
public record DocumentOrder(String caseId, List<DocumentKind> kinds, Audience audience, Map<String, Object> fields) {

  public DocumentOrder {
    kinds = List.copyOf(kinds);
    fields = Map.copyOf(fields);
  }
}
