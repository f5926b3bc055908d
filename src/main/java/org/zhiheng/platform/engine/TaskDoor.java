package org.zhiheng.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What happens at every user task whatever its model says (任务出入口): it opens without what an earlier task wrote into its fields,
 * and it closes by its rule, leaving ids where people wrote.
 */
final class TaskDoor {

  private static final String CASE_ID = "caseId";

  private final ListableBeanFactory beans;
  private final CompletionRules rules;

  TaskDoor(ListableBeanFactory beans, CompletionRules rules) {
    this.beans = beans;
    this.rules = rules;
  }

  /** The form would show the id of an earlier note, and the rule would take it for an answer. */
  void open(String key, DelegateTask task) {
    rules.notes(key).stream()
        .filter(field -> TaskNotes.isId(task.getVariable(field)))
        .forEach(task::removeVariable);
  }

  void close(String key, DelegateTask task) {
    CompletionRule rule = rules.find(key).orElseThrow(() -> new IllegalStateException("任务没有办结校验：" + key));
    rule.check(task.getVariables());
    rule.notes().forEach(field -> keep(key, task, field));
  }

  private void keep(String key, DelegateTask task, String field) {
    Object value = task.getVariable(field);
    if (value != null && !value.toString().isBlank()) {
      task.setVariable(field, beans.getBean(TaskNotes.class).keep(written(key, task, field, value.toString().strip())));
    }
  }

  private static TaskNotes.Written written(String key, DelegateTask task, String field, String text) {
    return new TaskNotes.Written(
        key,
        task.getName() == null ? key : task.getName(),
        Optional.ofNullable(task.getVariable(CASE_ID)).map(Object::toString).filter(id -> !id.isBlank()),
        Optional.ofNullable(task.getTenantId()),
        field,
        text);
  }
}
