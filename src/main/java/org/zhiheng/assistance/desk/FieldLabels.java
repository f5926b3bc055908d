package org.zhiheng.assistance.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhiheng.money.Money;

/** Disclosed fields in words an officer reads (请求内容的中文名称). A field nobody named here shows under its own name. */
final class FieldLabels {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("requestNo", "请求编号"),
          Map.entry("caseNo", "案号"),
          Map.entry("courtName", "请求法院"),
          Map.entry("debtors", "被执行人"),
          Map.entry("holders", "财产所有人"),
          Map.entry("identifier", "财产编号"),
          Map.entry("institution", "登记或开户机构"),
          Map.entry("description", "财产情况"),
          Map.entry("amountFen", "金额"),
          Map.entry("months", "期限（月）"),
          Map.entry("startsOn", "开始日"),
          Map.entry("endsOn", "届满日"),
          Map.entry("originalRequestId", "原请求编号"),
          Map.entry("originalReceiptNo", "原回执编号"),
          Map.entry("originalDocumentNo", "原文书号"),
          Map.entry("purpose", "用途"),
          Map.entry("items", "查询内容"),
          Map.entry("supplement", "法院补充说明"),
          Map.entry("note", "说明"),
          Map.entry("reason", "事由"),
          Map.entry("address", "地址"),
          Map.entry("name", "姓名或名称"),
          Map.entry("kind", "种类"),
          Map.entry("idNumber", "证件号码"));

  /** Fields of the envelope that say nothing to a person. */
  private static final List<String> HIDDEN =
      List.of("matter", "matterName", "courtCode", "urged", "resultCodes", "documents", "holderId", "assetKind", "contentCode", "assetCode");

  private FieldLabels() {}

  static Map<String, String> of(Map<String, Object> fields) {
    Map<String, String> shown = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!HIDDEN.contains(name) && value != null) {
            shown.put(label(name), name.endsWith("Fen") ? yuan(value) : text(value));
          }
        });
    return shown;
  }

  static String label(String name) {
    return LABELS.getOrDefault(name, name);
  }

  private static String yuan(Object value) {
    return value instanceof Number fen ? Money.of(fen.longValue()).format() : value.toString();
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> label(entry.getKey().toString()) + "：" + text(entry.getValue()))
          .collect(Collectors.joining("，"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FieldLabels::text).collect(Collectors.joining("；"));
    }
    return switch (value.toString()) {
      case "NATURAL_PERSON" -> "自然人";
      case "ORGANISATION", "ORGANIZATION" -> "单位";
      default -> value.toString();
    };
  }
}
