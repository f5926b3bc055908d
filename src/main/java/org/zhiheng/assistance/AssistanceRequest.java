package org.zhiheng.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a unit and what became of it (协助请求及回执).
 *
 * @param topic where the unit's client receives it, {@code <unit>.<verb>}
 * @param content what was ordered, as given by the asking context
 * @param answer the unit's answer fields; empty while there is none
 * @param reasonCode the unit's own code of a refusal
 * @param reason why it was refused or cancelled
 * @param urged how often the unit was urged (催办次数)
 */
public record AssistanceRequest(
    String id,
    String caseId,
    String courtCode,
    String matter,
    String unitCode,
    String topic,
    String purposeId,
    Map<String, Object> content,
    List<String> documentSetIds,
    RequestStatus status,
    Instant preparedAt,
    Optional<Instant> sentAt,
    Optional<Instant> receivedAt,
    Optional<Instant> finishedAt,
    Optional<String> resultCode,
    Map<String, Object> answer,
    Optional<String> reasonCode,
    Optional<String> reason,
    int urged) {

  public AssistanceRequest {
    content = Map.copyOf(content);
    documentSetIds = List.copyOf(documentSetIds);
    answer = Map.copyOf(answer);
  }
}
