package org.zhiheng.entrustment;

import java.time.Instant;
import java.util.Optional;

/**
 * A paper that belongs to a matter (委托材料): both courts may read it, whichever added it.
 *
 * @param courtCode court that added it
 * @param receivedAt first time the other court opened it (签收)
 */
public record MatterDocument(
    String id,
    String matterId,
    Kind kind,
    String courtCode,
    String title,
    String mediaType,
    String sm3,
    long size,
    String addedBy,
    Instant addedAt,
    Optional<Instant> receivedAt) {

  /** What a paper is for (材料种类). */
  public enum Kind {
    LETTER("委托函"),
    MATERIAL("委托材料"),
    SUPPLEMENT("补充材料"),
    EVIDENCE("办理凭证");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Chinese term. */
    public String label() {
      return label;
    }
  }
}
