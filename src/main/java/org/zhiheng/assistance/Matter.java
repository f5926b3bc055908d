package org.zhiheng.assistance;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.zhiheng.document.DocumentKind;

/**
 * A matter of the catalogue (协助执行事项): what may be asked, what the unit gets to see, and what must come back.
 *
 * @param number number in the city's catalogue (事项编号); empty for a matter of a national network
 * @param code {@code <department>.<verb>}, e.g. {@code land.seal}
 * @param verb the part of a topic behind the unit
 * @param inputSchema file under {@code assistance/schemas/}: the JSON Schema of what the asking court enters
 * @param documents kinds of document that travel with a request, in their order; empty where none is needed
 * @param process key of the BPMN process that carries it
 * @param persons people who would have gone to the unit in person (S3.19)
 * @param vehicles cars that would have gone
 * @param discloses names of the only fields a unit sees
 * @param answers names of the only fields a unit's answer may carry
 * @param resultCodes allowed values of {@code resultCode}
 * @param evidenceRequired whether a receipt without a file is refused
 */
public record Matter(
    OptionalInt number,
    String code,
    String name,
    String department,
    String verb,
    MatterKind kind,
    String inputSchema,
    List<DocumentKind> documents,
    String process,
    int persons,
    int vehicles,
    Set<String> discloses,
    Set<String> answers,
    Set<String> resultCodes,
    boolean evidenceRequired) {

  /** The process that carries a request where the catalogue names no other. */
  public static final String DEFAULT_PROCESS = "assistance-request";

  public Matter {
    documents = List.copyOf(documents);
    discloses = inOrder(discloses);
    answers = inOrder(answers);
    resultCodes = inOrder(resultCodes);
  }

  /** As the catalogue lists them: people read fields and results in this order. */
  private static Set<String> inOrder(Set<String> words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  /**
   * The terms of a request that was made under an earlier wording (原清单条件): the unit may answer by either wording and must prove
   * only what both want; it sees only what both disclose.
   */
  public Matter forRequestsMadeUnder(Matter earlier) {
    Set<String> shown = new LinkedHashSet<>(discloses);
    shown.retainAll(earlier.discloses);
    return new Matter(
        number, code, name, department, verb, kind, inputSchema, documents, process, persons, vehicles, shown,
        both(answers, earlier.answers), both(resultCodes, earlier.resultCodes), evidenceRequired && earlier.evidenceRequired);
  }

  private static Set<String> both(Set<String> now, Set<String> then) {
    Set<String> both = new LinkedHashSet<>(now);
    both.addAll(then);
    return both;
  }

  /** The external-task topic on which {@code unit} receives this matter. */
  public String topicOf(Unit unit) {
    return unit.code() + "." + verb;
  }

  /**
   * Whether anybody may simply ask for it: by the common process or by one of the city's own, whose key begins like it. Other
   * matters are asked by the process that is named.
   */
  public boolean askedDirectly() {
    return process.startsWith(DEFAULT_PROCESS);
  }
}
