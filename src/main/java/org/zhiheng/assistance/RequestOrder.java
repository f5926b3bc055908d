package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;

/**
 * An order to ask a unit for something (协助请求).
 *
 * @param matter code of the catalogue without a district, e.g. {@code bank.query}, {@code court-net.query}, {@code land.seal};
 *     the unit follows from the court's district
 * @param purposeId the record of the asking context (survey, control order…), returned with every event
 * @param content fields for the unit; those the matter does not disclose stay here. Parties are added when it is read
 * @param documentSetIds sealed document sets that travel with it
 */
public record RequestOrder(
    String caseId,
    String courtCode,
    String matter,
    String purposeId,
    Map<String, Object> content,
    List<String> documentSetIds) {

  public RequestOrder {
    content = Map.copyOf(content);
    documentSetIds = List.copyOf(documentSetIds);
  }
}
