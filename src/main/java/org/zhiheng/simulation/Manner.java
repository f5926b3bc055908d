package org.zhiheng.simulation;

import java.time.Duration;
import java.util.Optional;

/**
 * How the unit behind a topic behaves (单位办理方式).
 *
 * @param silent takes the request and never answers
 * @param refusal its reason, if it refuses
 * @param failures how many more times its computer fails
 */
public record Manner(Duration delay, boolean silent, Optional<String> refusal, int failures) {

  static final Manner PROMPT = new Manner(Duration.ZERO, false, Optional.empty(), 0);
}
