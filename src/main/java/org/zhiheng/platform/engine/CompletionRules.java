package org.zhiheng.platform.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/** All completion rules by task (办结校验目录). Read when first asked, for the engine is built before the contexts' beans. */
final class CompletionRules {

  private final ListableBeanFactory beans;
  private volatile Map<String, CompletionRule> known = Map.of();

  CompletionRules(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** The rule of {@code <process key>:<element id>}, if there is one. */
  Optional<CompletionRule> find(String task) {
    if (!known.containsKey(task)) {
      known =
          beans.getBeansOfType(CompletionRule.class).values().stream()
              .collect(Collectors.toMap(CompletionRule::task, Function.identity()));
    }
    return Optional.ofNullable(known.get(task));
  }

  /** The fields of a task in which people write freely. */
  Set<String> notes(String task) {
    return find(task).map(CompletionRule::notes).orElse(Set.of());
  }
}
