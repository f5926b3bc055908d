package org.zhiheng.assistance;

import java.util.Set;

/**
 * A matter of the catalogue (协助执行事项): what may be asked, what the unit gets to see, and what must come back.
 *
 * @param code {@code <department>.<verb>}, e.g. {@code land.seal}
 * @param verb the part of a topic behind the unit
 * @param discloses names of the only fields a unit sees
 * @param answers names of the only fields a unit's answer may carry
 * @param resultCodes allowed values of {@code resultCode}
 * @param evidenceRequired whether a receipt without a file is refused
 */
public record Matter(
    String code,
    String name,
    String department,
    String verb,
    MatterKind kind,
    Set<String> discloses,
    Set<String> answers,
    Set<String> resultCodes,
    boolean evidenceRequired) {

  public Matter {
    discloses = Set.copyOf(discloses);
    answers = Set.copyOf(answers);
    resultCodes = Set.copyOf(resultCodes);
  }

  /** The external-task topic on which {@code unit} receives this matter. */
  public String topicOf(Unit unit) {
    return unit.code() + "." + verb;
  }
}
