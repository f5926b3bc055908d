package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order to ask a unit for something (协助请求).
 *
 * @param matter code of the catalogue without a district, e.g. {@code bank.query}, {@code court-net.query}, {@code land.seal};
 *     the unit follows from the court's district
 * @param purposeId the record of the asking context (survey, control order…), returned with every event
 * @param content fields for the unit; those the matter does not disclose stay here. Parties are added when it is read
 * @param documentSetIds document sets that travel with it once they are sealed
 * @param unit code of the unit to ask; empty for the one of the court's district
 */
public record RequestOrder(
    String caseId,
    String courtCode,
    String matter,
    String purposeId,
    Map<String, Object> content,
    List<String> documentSetIds,
    Optional<String> unit) {

  public RequestOrder {
    content = Map.copyOf(content);
    documentSetIds = List.copyOf(documentSetIds);
  }

  /** An order to the unit of the court's own district. */
  public RequestOrder(
      String caseId,
      String courtCode,
      String matter,
      String purposeId,
      Map<String, Object> content,
      List<String> documentSetIds) {
    this(caseId, courtCode, matter, purposeId, content, documentSetIds, Optional.empty());
  }
}
