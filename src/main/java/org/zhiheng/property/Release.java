package org.zhiheng.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One lifting of measures (解除).
 *
 * @param applicationDocumentId dossier entry with the applicant's written request, or the paper that proves the ground; empty where
 *     the sums prove it
 * @param completedAt when every unit had answered
 */
public record Release(
    String id,
    String caseId,
    ReleaseGround ground,
    List<String> measureIds,
    Optional<String> applicationDocumentId,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> completedAt) {

  public Release {
    measureIds = List.copyOf(measureIds);
  }
}
