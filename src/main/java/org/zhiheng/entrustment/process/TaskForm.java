package org.zhiheng.entrustment.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zhiheng.entrustment.HandlingResult;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads what people enter in the forms of these models (任务表单). */
final class TaskForm {

  private TaskForm() {}

  static String text(Map<String, Object> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf).map(String::strip).orElse("");
  }

  /** Refuses an empty text. */
  static String required(Map<String, Object> values, String name, String message) {
    String text = text(values, name);
    if (text.isEmpty()) {
      throw refusal(name, "", message);
    }
    return text;
  }

  /** One of the allowed values. */
  static String choice(Map<String, Object> values, String name, Set<String> allowed, String message) {
    String value = text(values, name);
    if (!allowed.contains(value)) {
      throw refusal(name, value, message);
    }
    return value;
  }

  /** The field team's result; empty if nothing could be done. */
  static Optional<HandlingResult> result(Map<String, Object> values) {
    String code = text(values, EntrustedMatterInModel.RESULT_CODE);
    if (code.equals(EntrustedMatterInModel.FAILED)) {
      return Optional.empty();
    }
    HandlingResult.Code known =
        Arrays.stream(HandlingResult.Code.values())
            .filter(one -> one.name().equals(code))
            .findFirst()
            .orElseThrow(() -> refusal(EntrustedMatterInModel.RESULT_CODE, code, "请选择办理结果"));
    return Optional.of(result(known, values));
  }

  /** Only what the form shows for the code counts: the values of an earlier round are still in the process (R2.14). */
  private static HandlingResult result(HandlingResult.Code code, Map<String, Object> values) {
    boolean waits = code == HandlingResult.Code.WAITING;
    return new HandlingResult(
        code,
        waits ? rank(values) : OptionalInt.empty(),
        moment(values),
        waits ? Optional.empty() : day(values),
        Optional.of(text(values, EntrustedMatterInModel.RECEIPT_NO)).filter(no -> !no.isEmpty()),
        waits ? Optional.empty() : amount(values));
  }

  private static Optional<Money> amount(Map<String, Object> values) {
    return Optional.of(text(values, EntrustedMatterInModel.CONTROLLED_YUAN)).filter(yuan -> !yuan.isEmpty()).map(Money::parse);
  }

  private static OptionalInt rank(Map<String, Object> values) {
    Object rank = values.get(EntrustedMatterInModel.SEAL_RANK);
    return rank instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  private static Optional<Instant> moment(Map<String, Object> values) {
    String text = text(values, EntrustedMatterInModel.SEALED_ON);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      throw refusal(EntrustedMatterInModel.SEALED_ON, text, "生效、办理时间应为日期和时间");
    }
  }

  private static Optional<LocalDate> day(Map<String, Object> values) {
    String text = text(values, EntrustedMatterInModel.SEAL_ENDS_ON);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      throw refusal(EntrustedMatterInModel.SEAL_ENDS_ON, text, "期限届满日应为日期");
    }
  }

  static BusinessException refusal(String field, String value, String message) {
    return BusinessException.invalid("TASK_INCOMPLETE", message, new FieldProblem(field, value, "办结校验", message));
  }
}
