package org.zhiheng.grid.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads what people enter in the forms of these models (任务表单). */
final class TaskForm {

  private TaskForm() {}

  static String text(Map<String, Object> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf).map(String::strip).orElse("");
  }

  static String required(Map<String, Object> values, String name, String message) {
    String text = text(values, name);
    if (text.isEmpty()) {
      throw incomplete(name, "", message);
    }
    return text;
  }

  static String choice(Map<String, Object> values, String name, Set<String> allowed) {
    String value = text(values, name);
    if (!allowed.contains(value)) {
      throw incomplete(name, value, "请选择处理方式");
    }
    return value;
  }

  static BusinessException incomplete(String field, String value, String message) {
    return BusinessException.invalid("TASK_INCOMPLETE", message, new FieldProblem(field, value, "办结校验", message));
  }
}
