package org.zhiheng.casefile.process;

import java.util.Collection;
import java.util.Map;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Values with which somebody completes a task (办结填写内容), checked one by one. */
final class TaskValues {

  private static final int MAX_TEXT = 500;

  private final Map<String, Object> values;

  TaskValues(Map<String, Object> values) {
    this.values = values;
  }

  String text(String name) {
    Object value = values.get(name);
    return value == null ? "" : value.toString().strip();
  }

  /** A choice that must be made; returns what was chosen. */
  String choice(String name, String label, Collection<String> allowed) {
    String value = text(name);
    if (!allowed.contains(value)) {
      throw wrong(name, value, "必选", "请选择" + label);
    }
    return value;
  }

  /** A text that must be written. */
  void required(String name, String label) {
    if (text(name).isEmpty()) {
      throw wrong(name, "", "必填", "请填写" + label);
    }
    optional(name, label);
  }

  /** A text that may be written. */
  void optional(String name, String label) {
    String value = text(name);
    if (value.length() > MAX_TEXT) {
      throw wrong(name, value.substring(0, 20) + "…", "长度", label + "不得超过" + MAX_TEXT + "个字");
    }
    if (PersonalNumbers.in(value)) {
      throw wrong(name, "", "个人信息", label + "中不要填写证件号码、手机号或账号，请登记在“案件全景”");
    }
  }

  static BusinessException wrong(String name, String value, String rule, String message) {
    return BusinessException.invalid("TASK_INVALID", message, new FieldProblem(name, value, rule, message));
  }
}
