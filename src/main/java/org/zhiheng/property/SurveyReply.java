package org.zhiheng.property;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads the answer of a query (财产查询反馈). Whatever cannot be read is refused by name, so that the unit can correct it. */
final class SurveyReply {

  private static final String RULE = "财产查询反馈";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 900;

  private SurveyReply() {}

  /**
   * One asset of an answer, not yet tied to a case.
   *
   * @param holder name of the owner as the unit wrote it
   * @param debtorId id of the debtor as the request named it
   */
  record Item(
      AssetKind kind,
      String identifier,
      String institution,
      String description,
      Optional<Money> value,
      List<String> encumbrances,
      Optional<String> holder,
      Optional<String> debtorId) {}

  /** Assets of an answer; an answer without any is the answer that there is none. */
  static List<Item> items(Map<String, ?> answer) {
    Object assets = answer.get(ReportedAssets.FIELD);
    if (assets == null) {
      return List.of();
    }
    if (!(assets instanceof List<?> list)) {
      throw invalid(ReportedAssets.FIELD, assets, "应为数组");
    }
    return IntStream.range(0, list.size()).mapToObj(i -> item("assets[" + i + "]", list.get(i))).toList();
  }

  private static Item item(String path, Object value) {
    if (!(value instanceof Map<?, ?> fields)) {
      throw invalid(path, value, "应为对象");
    }
    return new Item(
        kind(path, fields),
        brief(path, "identifier", fields, LONGEST_NAME).orElseThrow(() -> invalid(path + ".identifier", "", "不能为空")),
        brief(path, "institution", fields, LONGEST_NAME).orElse(""),
        brief(path, "description", fields, LONGEST_TEXT).orElse(""),
        amount(path, fields),
        encumbrances(path, fields),
        text(fields, "holder"),
        text(fields, "debtorId"));
  }

  private static AssetKind kind(String path, Map<?, ?> fields) {
    String name = text(fields, "kind").orElse("");
    try {
      return AssetKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw invalid(path + ".kind", name, "应为 " + kinds() + " 之一");
    }
  }

  private static String kinds() {
    return Arrays.stream(AssetKind.values()).map(kind -> kind.name() + "（" + kind.label() + "）").collect(Collectors.joining("、"));
  }

  private static Optional<Money> amount(String path, Map<?, ?> fields) {
    Object amount = fields.get("amountFen");
    if (amount == null) {
      return Optional.empty();
    }
    if (amount instanceof Number number && number.longValue() == number.doubleValue() && number.longValue() >= 0) {
      return Optional.of(Money.of(number.longValue()));
    }
    throw invalid(path + ".amountFen", amount, "应为以分为单位的非负整数");
  }

  private static List<String> encumbrances(String path, Map<?, ?> fields) {
    Object list = fields.get("encumbrances");
    if (list == null) {
      return List.of();
    }
    if (!(list instanceof List<?> texts)) {
      throw invalid(path + ".encumbrances", list, "应为数组");
    }
    return texts.stream().map(SurveyReply::encumbrance).toList();
  }

  /** Registries send a sentence, or an object whose values make one. */
  private static String encumbrance(Object value) {
    return value instanceof Map<?, ?> fields
        ? String.join("，", fields.values().stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  /** No longer than what keeps it: a whole survey must not stumble over one endless description. */
  private static Optional<String> brief(String path, String name, Map<?, ?> fields, int most) {
    Optional<String> text = text(fields, name);
    if (text.filter(t -> t.length() > most).isPresent()) {
      throw invalid(path + "." + name, "", "最多 " + most + " 个字");
    }
    return text;
  }

  private static Optional<String> text(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(v -> v.toString().strip()).filter(v -> !v.isEmpty());
  }

  private static BusinessException invalid(String field, Object value, String message) {
    String shown = value instanceof String || value instanceof Number ? value.toString() : "";
    return BusinessException.invalid(
        "SURVEY_REPLY_INVALID", "查询反馈无法读取：" + field + " " + message, new FieldProblem(field, shown, RULE, message));
  }
}
