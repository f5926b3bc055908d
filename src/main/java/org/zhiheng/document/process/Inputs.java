package org.zhiheng.document.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What forms send, read with care (表单输入). */
final class Inputs {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Inputs() {}

  static String text(Object value) {
    return value == null ? "" : value.toString().strip();
  }

  /** Required words, at most {@code max} signs, without numbers of persons, phones or accounts: variables are not encrypted. */
  static String words(String field, String label, Object value, int max) {
    String text = optionalWords(field, label, value, max);
    if (text.isEmpty()) {
      throw wrong(field, text, label + "不能为空");
    }
    return text;
  }

  /** As {@link #words}, but may be left out. */
  static String optionalWords(String field, String label, Object value, int max) {
    String text = text(value);
    if (text.length() > max) {
      throw wrong(field, text.substring(0, 20) + "…", label + "最多 " + max + " 字");
    }
    if (PersonalNumbers.in(text)) {
      throw wrong(field, "****", label + "不得填写证件号码、手机号或账号");
    }
    return text;
  }

  static Optional<Integer> number(Object value) {
    String text = text(value);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      throw wrong("number", text, "应为整数");
    }
  }

  static LocalDate date(Object value) {
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZONE).toLocalDate();
    }
    String text = text(value);
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      throw wrong("date", text, "日期应为 2026-11-21 这样的格式");
    }
  }

  static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("TASK_INPUT_INVALID", message, new FieldProblem(field, value, "办结校验", message));
  }
}
