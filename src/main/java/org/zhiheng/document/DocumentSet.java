package org.zhiheng.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of documents that is approved and sealed together (成套文书).
 *
 * @param fields what the ordering context added, in clear
 * @param version counts up with every revision, from 1
 * @param approver who approved, or the authorisation
 */
public record DocumentSet(
    String id,
    String caseId,
    String courtCode,
    Audience audience,
    List<DocumentKind> kinds,
    SetPurpose purpose,
    SetStatus status,
    Map<String, Object> fields,
    int version,
    Optional<String> approver,
    Optional<Instant> sealedAt) {

  public DocumentSet {
    kinds = List.copyOf(kinds);
    fields = Map.copyOf(fields);
  }

  /** The kind that decides the approval: rulings weigh most, routine notices least. */
  DocumentKind leading() {
    return kinds.stream().max(java.util.Comparator.comparingInt(DocumentKind::weight)).orElseThrow();
  }
}
