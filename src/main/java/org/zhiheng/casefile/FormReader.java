package org.zhiheng.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads the texts of one form and collects what is wrong, so that the sender learns everything at once. */
final class FormReader {

  static final String REQUIRED = "必填";
  static final String LENGTH = "长度";

  private static final int SHOWN = 40;

  private final List<FieldProblem> problems = new ArrayList<>();

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  void wrong(String field, String value, String rule, String message) {
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    problems.add(new FieldProblem(field, shown, rule, message));
  }

  /** A text that must be there; empty text after noting the problem. */
  String required(String field, String value, String name, int max) {
    String text = optional(field, value, name, max).orElse("");
    if (text.isEmpty()) {
      wrong(field, "", REQUIRED, "请填写" + name);
    }
    return text;
  }

  Optional<String> optional(String field, String value, String name, int max) {
    String text = Texts.trimmed(value);
    if (text.length() > max) {
      wrong(field, text, LENGTH, name + "不得超过" + max + "个字");
      return Optional.of(text.substring(0, max));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  Optional<LocalDate> day(String field, String value, String name) {
    String text = Texts.trimmed(value);
    Optional<LocalDate> day = Texts.date(text);
    if (!text.isEmpty() && day.isEmpty()) {
      wrong(field, text, "日期", name + "应写作 2026-11-20、2026/11/20 或 2026年11月20日");
    }
    return day;
  }

  /** An amount not below zero; zero if nothing is written. */
  Money amount(String field, String value, String name) {
    String text = Texts.trimmed(value);
    if (text.isEmpty()) {
      return Money.ZERO;
    }
    try {
      return notNegative(field, text, name, Money.parse(text));
    } catch (BusinessException e) {
      wrong(field, text, "金额", name + "：" + e.getMessage());
      return Money.ZERO;
    }
  }

  private Money notNegative(String field, String text, String name, Money amount) {
    if (amount.isNegative()) {
      wrong(field, text, "金额", name + "不得为负数");
      return Money.ZERO;
    }
    return amount;
  }

  /** A rate in per cent, {@code 3.45} or {@code 3.45%}; zero if nothing is written. */
  BigDecimal percent(String field, String value, String name, BigDecimal max) {
    String text = Texts.halfWidth(value).replace("%", "").strip();
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!text.matches("\\d{1,3}(\\.\\d{1,4})?") || new BigDecimal(text).compareTo(max) > 0) {
      wrong(field, value, "利率", name + "应为 0 至 " + max + " 之间的百分数，最多四位小数");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text);
  }

  boolean yesNo(String field, String value, String name) {
    String text = Texts.halfWidth(value);
    if (text.isEmpty() || List.of("否", "无", "n", "no", "false", "0").contains(text.toLowerCase(java.util.Locale.ROOT))) {
      return false;
    }
    if (List.of("是", "有", "y", "yes", "true", "1").contains(text.toLowerCase(java.util.Locale.ROOT))) {
      return true;
    }
    wrong(field, text, "是否", name + "应填写“是”或“否”");
    return false;
  }
}
