package org.zhiheng.property;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads a unit's answer to a request to control or to lift (控制、解除回执). */
final class UnitReply {

  private static final int MOST_OF_RECEIPT_NO = 100;

  private final Map<String, ?> fields;

  UnitReply(Map<String, ?> fields) {
    this.fields = fields;
  }

  /** Place among the seals on the thing, from 1. */
  Optional<Integer> rank() {
    return number("rank").map(n -> between("rank", n, 1, Integer.MAX_VALUE)).map(Long::intValue);
  }

  /** What the unit really holds. */
  Optional<Money> controlled() {
    return fen("controlledFen");
  }

  /** What the unit really lifted. */
  Optional<Money> released() {
    return fen("releasedFen");
  }

  /** What the unit handed over to the court's account. */
  Optional<Money> deducted() {
    return fen("deductedFen");
  }

  private Optional<Money> fen(String name) {
    return number(name).map(n -> between(name, n, 0, Long.MAX_VALUE)).map(Money::of);
  }

  /** How far the unit got, by the network control standard (R2.53). */
  Optional<ControlResult> controlResult() {
    return text("controlResult")
        .map(code -> ControlResult.of(code).orElseThrow(() -> invalid("controlResult", code, "应为 0、1、2、3 之一")));
  }

  /** When it took effect; a moment that has not come yet counts as {@code now}. */
  Instant effectiveAt(Instant now) {
    return effectiveAt().filter(t -> t.isBefore(now)).orElse(now);
  }

  /** The same as the unit says it, if it does. */
  Optional<Instant> effectiveAt() {
    return text("effectiveAt").map(t -> instant("effectiveAt", t));
  }

  /** The day on which it acted, if it says so. */
  Optional<LocalDate> actedOn(ZoneId zone) {
    return effectiveAt().map(at -> LocalDate.ofInstant(at, zone));
  }

  /** Last day as the unit registered it. */
  Optional<LocalDate> endsOn() {
    return text("endsOn").map(t -> date("endsOn", t));
  }

  /** What came of it, where a reply speaks of several measures. */
  Optional<String> resultCode() {
    return text("resultCode");
  }

  /** Replies to each measure of a request that named several, by the measure's id; empty if one reply is for all. */
  Map<String, UnitReply> byMeasure() {
    if (!(fields.get("results") instanceof List<?> results)) {
      return Map.of();
    }
    Map<String, UnitReply> replies = new HashMap<>();
    for (Object result : results) {
      if (!(result instanceof Map<?, ?> own) || own.get("measureId") == null) {
        throw invalid("results", "", "每一项应写明 measureId");
      }
      Map<String, Object> copy = new HashMap<>();
      own.forEach((name, value) -> copy.put(String.valueOf(name), value));
      replies.put(own.get("measureId").toString(), new UnitReply(copy));
    }
    return replies;
  }

  /** No longer than the register keeps it: the unit that sent it can still shorten it. */
  Optional<String> receiptNo() {
    Optional<String> number = text("receiptNo");
    if (number.filter(text -> text.length() > MOST_OF_RECEIPT_NO).isPresent()) {
      throw invalid("receiptNo", number.get().length() + " 字", "不得超过 " + MOST_OF_RECEIPT_NO + " 字");
    }
    return number;
  }

  Optional<String> note() {
    return text("note");
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).map(v -> v.toString().strip()).filter(v -> !v.isEmpty());
  }

  private Optional<Long> number(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Number number && number.longValue() == number.doubleValue()) {
      return Optional.of(number.longValue());
    }
    throw invalid(name, value, "应为整数");
  }

  private static long between(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw invalid(name, value, "不应小于 " + least);
    }
    return value;
  }

  private static Instant instant(String name, String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw invalid(name, value, "应为带时区的时间，例如 2026-11-20T09:30:00+08:00");
    }
  }

  private static LocalDate date(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw invalid(name, value, "应为日期，例如 2029-11-19");
    }
  }

  private static BusinessException invalid(String field, Object value, String message) {
    return BusinessException.invalid(
        "RECEIPT_INVALID",
        "回执无法读取：" + field + " " + message,
        new FieldProblem(field, String.valueOf(value), "协助回执", message));
  }
}
