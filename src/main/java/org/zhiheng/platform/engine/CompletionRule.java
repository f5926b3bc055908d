package org.zhiheng.platform.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What must be true when a user task is completed (办结校验). Camunda checks forms in the browser only, so each user task
 * of each model has exactly one rule here; a model whose task has none is refused at deployment.
 */
public interface CompletionRule {

  /** {@code <process key>:<element id>}, e.g. {@code enforcement-case:Task_ReviewFiling}. */
  String task();

  /**
   * Checks the values the task would leave behind.
   *
   * @param values all variables visible to the task after completion, form input included
   * @throws org.zhiheng.platform.problem.BusinessException naming field, value and rule; the task then stays open
   */
  void check(Map<String, Object> values);

  /**
   * The fields in which people write freely (自由文本字段). What was written goes to {@link TaskNotes} once the rule has passed; the
   * variable is left with an id, and whoever reads it asks {@link TaskNotes#text}.
   */
  default Set<String> notes() {
    return Set.of();
  }

  /** A rule that is no more than its check. */
  static CompletionRule of(String task, Consumer<Map<String, Object>> check) {
    return new NamedRule(task, Set.of(), check);
  }

  /** A rule that is no more than its check, of a task with fields in which people write freely. */
  static CompletionRule of(String task, Set<String> notes, Consumer<Map<String, Object>> check) {
    return new NamedRule(task, notes, check);
  }

  /** A rule that is no more than its check, of a task with one such field. */
  static CompletionRule noted(String task, String field, Consumer<Map<String, Object>> check) {
    return new NamedRule(task, Set.of(field), check);
  }
}
