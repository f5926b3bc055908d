package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;

/**
 * What is asked in one action (协助发起).
 *
 * @param input checked against the matter's JSON Schema
 * @param units codes of units to ask; may serve other counties than the court's
 * @param districts courts whose district's unit is asked; where both lists are empty, the court's own
 */
public record AskOrder(
    String caseId, String matter, Map<String, Object> input, List<String> units, List<String> districts) {

  public AskOrder {
    input = Map.copyOf(input);
    units = List.copyOf(units);
    districts = List.copyOf(districts);
  }
}
