package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it arrived (回执).
 *
 * @param account the authenticated account that answered, never taken from the body
 * @param person who of the account's people answered; empty for a program
 * @param fields the answer's fields by name, JSON values as maps and lists
 * @param evidence files sent with it
 */
public record WorkAnswer(String account, Optional<String> person, Map<String, Object> fields, List<EvidenceFile> evidence) {

  public WorkAnswer {
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }

  /** What a program answered. */
  public WorkAnswer(String account, Map<String, Object> fields, List<EvidenceFile> evidence) {
    this(account, Optional.empty(), fields, evidence);
  }

  /** Who answered, as records name it: the account, and the person where one did. */
  public String by() {
    return person.map(officer -> account + "/" + officer).orElse(account);
  }
}
