package org.zhiheng.assistance.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Words and values between the desk's pages and a request (办理台用语). */
public final class DeskWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("ANSWERED", "已查询"),
          Map.entry("DONE", "已办理"),
          Map.entry("CONTROLLED", "已控制"),
          Map.entry("WAITING", "轮候"),
          Map.entry("NOT_FOUND", "查无"),
          Map.entry("TRANSFERRED_BEFORE", "控制前已转移"),
          Map.entry("REFUSED", "不予办理"),
          Map.entry("RELEASED", "已解除"),
          Map.entry("RENEWED", "已续期"),
          Map.entry("DEDUCTED", "已扣划"),
          Map.entry("REGISTERED", "已登记"));
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("rank", "轮候顺位"),
          Map.entry("controlledFen", "实际控制金额（元）"),
          Map.entry("releasedFen", "解除金额（元）"),
          Map.entry("deductedFen", "扣划金额（元）"),
          Map.entry("taxFen", "税费（元）"),
          Map.entry("amountFen", "金额（元）"),
          Map.entry("effectiveAt", "办理时间"),
          Map.entry("releasedAt", "解除时间"),
          Map.entry("startsOn", "开始日"),
          Map.entry("endsOn", "届满日"),
          Map.entry("receiptNo", "回执编号"),
          Map.entry("note", "办理说明"),
          Map.entry("findings", "查询结果"),
          Map.entry("found", "是否找到"),
          Map.entry("place", "地点"));

  /** Answers that are lists of records; a desk says "none", programs send them. */
  private static final List<String> LISTS = List.of("assets", "results", "records");

  private final ZoneId zone;

  public DeskWords(ZoneId zone) {
    this.zone = zone;
  }

  /** A moment to the minute. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** Chinese term of a result code. */
  public String result(String code) {
    return RESULTS.getOrDefault(code, code);
  }

  /** Chinese term of an answer's field. */
  public String field(String name) {
    return FIELDS.getOrDefault(name, FieldLabels.label(name));
  }

  /** Fields an officer fills in, in a fixed order; lists are left to programs. */
  public List<String> fieldsOf(Matter matter) {
    return matter.answers().stream()
        .filter(name -> !LISTS.contains(name) && !name.equals("controlResult"))
        .sorted()
        .toList();
  }

  /**
   * What was typed, as the field's own type: amounts in 元 become 分, a rank a number.
   *
   * @throws BusinessException invalid for a rank that is no number, or an amount nobody can read
   */
  public static Object typed(String field, String text) {
    if (field.endsWith("Fen")) {
      return Money.parse(text).fen();
    }
    return field.equals("rank") ? rank(text) : text;
  }

  private static int rank(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw BusinessException.invalid(
          "RANK_INVALID", "轮候顺位应为数字", new FieldProblem("rank", text, "R2.20", "轮候顺位应为数字"));
    }
  }

  /** A query answered at a desk has its findings in words and files, so its list is empty rather than missing. */
  public static void complete(Matter matter, Map<String, Object> fields) {
    if (matter.kind() == MatterKind.QUERY && matter.answers().contains("assets")) {
      fields.putIfAbsent("assets", List.of());
    }
  }
}
