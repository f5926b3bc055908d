package org.zhiheng.platform.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A completion rule that is no more than its check (单项办结校验). */
record NamedRule(String task, Set<String> notes, Consumer<Map<String, Object>> content) implements CompletionRule {

  @Override
  public void check(Map<String, Object> values) {
    content.accept(values);
  }
}
