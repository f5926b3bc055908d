package org.zhiheng.calculator.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads what visitors type. Whatever does not make sense is refused naming the field and the rule it breaks. */
final class Input {

  /** Ten trillion yuan; anything above is a slip of the hand and would only overflow later. */
  private static final Money MAX = Money.of(1_000_000_000_000_000L);

  /** The first 民事诉讼法 took effect in 1991; no period counts from before. */
  private static final LocalDate EARLIEST = LocalDate.of(1991, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Input() {}

  static BusinessException wrong(String field, Object value, String rule, String message) {
    String shown = value == null ? "" : value.toString();
    String cut = shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
    return BusinessException.invalid("INPUT_INVALID", message, new FieldProblem(field, cut, rule, message));
  }

  /** An amount in 分: a whole number from 0 to the maximum. */
  static Money fen(String field, BigDecimal value) {
    if (value == null) {
      throw wrong(field, "", "C6", "缺少金额 " + field);
    }
    try {
      // 先限量再取整：1e999999999 这样的数不能展开
      if (value.precision() - value.scale() > 20) {
        throw new ArithmeticException();
      }
      return checked(field, Money.of(value.longValueExact()));
    } catch (ArithmeticException e) {
      throw wrong(field, value.precision() > 30 ? "" : value, "C6", "金额以分计，应为整数，且不超过 " + MAX.format());
    }
  }

  static Optional<Money> optionalFen(String field, BigDecimal value) {
    return value == null ? Optional.empty() : Optional.of(fen(field, value));
  }

  /** An amount as people write it, in yuan. */
  static Money yuan(String field, String text) {
    if (text == null || text.isBlank()) {
      throw wrong(field, "", "C6", "请填写金额");
    }
    try {
      return checked(field, Money.parse(text));
    } catch (BusinessException e) {
      throw wrong(field, text, "C6", e.getMessage());
    }
  }

  private static Money checked(String field, Money amount) {
    if (amount.isNegative()) {
      throw wrong(field, amount.fen(), "C6", "金额不得为负数");
    }
    if (amount.compareTo(MAX) > 0) {
      throw wrong(field, amount.fen(), "C6", "金额不得超过 " + MAX.format());
    }
    return amount;
  }

  /** A real day from 1991 to 2199. */
  static LocalDate date(String field, String text) {
    if (text == null || text.isBlank()) {
      throw wrong(field, "", "R11.01", "缺少日期 " + field);
    }
    if (!ISO_DATE.matcher(text.strip()).matches()) {
      throw wrong(field, text, "R11.01", "日期应写作 2026-09-18");
    }
    return inRange(field, parse(field, text.strip()));
  }

  private static LocalDate parse(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(field, text, "R11.05", "没有 " + text + " 这一天");
    }
  }

  private static LocalDate inRange(String field, LocalDate date) {
    if (date.isBefore(EARLIEST)) {
      throw wrong(field, date, "R11.01", "日期不得早于 " + EARLIEST + "，此前尚无民事诉讼法");
    }
    if (date.isAfter(LATEST)) {
      throw wrong(field, date, "R11.01", "日期不得晚于 " + LATEST);
    }
    return date;
  }

  /** A moment given as a day, a local time or a time with offset. */
  static Optional<LocalDateTime> moment(String field, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String value = text.strip();
    LocalDate day = date(field, value.substring(0, Math.min(10, value.length())));
    return Optional.of(value.length() == 10 ? day.atStartOfDay() : time(field, value));
  }

  private static LocalDateTime time(String field, String text) {
    try {
      boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
      return offset
          ? OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime()
          : LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw wrong(field, text, "R11.01", "时间应写作 2026-09-18T09:30:00");
    }
  }

  /** A whole number within bounds. */
  static int number(String field, BigDecimal value, int min, int max, String rule) {
    boolean whole = value != null && value.precision() - value.scale() <= 10 && value.stripTrailingZeros().scale() <= 0;
    if (!whole || value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw wrong(field, value, rule, "应为 " + min + " 至 " + max + " 的整数");
    }
    return value.intValue();
  }

  /** One of the constants of an enum, by name. */
  static <E extends Enum<E>> E choice(String field, String text, E[] choices, String rule) {
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(field, text, rule, "应为以下之一："
            + Arrays.stream(choices).map(Enum::name).collect(Collectors.joining("、"))));
  }
}
