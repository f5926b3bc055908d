package org.zhiheng.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds {@link DocumentOrder#fields()} for each use, so that no context needs to know a placeholder's name. */
public final class DocumentFields {

  /** Names of the fields as templates know them. */
  public static final String CONTROL = "控制";
  public static final String DEDUCT = "扣划";
  public static final String RELEASE = "解除";
  public static final String ITEMS = "事项";
  public static final String UNIT = "协助单位";
  public static final String GROUND = "解除事由";
  public static final String CLOSING_MODE = "结案方式";
  public static final String CLOSING_FACTS = "结案事实";
  public static final String CLOSED_ON = "结案日期";
  public static final String REPORT_DAYS = "报告期限";
  public static final String MEASURE = "措施";
  public static final String HOLDER = "权利人";
  public static final String ASSET = "财产";
  public static final String CEILING = "限额分";
  public static final String UNTIL = "期限至";
  public static final String MATTER = "请求事项";
  public static final String CONTENTS = "请求内容";
  public static final String CONTENT = "内容";
  public static final String PAYEE = "案款户名";
  public static final String PAYEE_BANK = "案款开户行";
  public static final String PAYEE_ACCOUNT = "案款账号";
  public static final String ENTRUSTED_COURT = "受托法院";
  public static final String MATTER_NO = "委托编号";
  public static final String ENTRUSTED_MATTER = "委托事项";
  public static final String SUBJECT = "委托标的";
  public static final String REQUIREMENT = "委托要求";
  public static final String TIME_LIMIT = "办理期限";

  private DocumentFields() {}

  /** Nothing beyond the case file: notice and report order. */
  public static Map<String, Object> none() {
    return Map.of();
  }

  /** Notice and report order with another period for the property report than the configured one, in days (R1.34). */
  public static Map<String, Object> reportWithin(int days) {
    return Map.of(REPORT_DAYS, days);
  }

  /** Ruling and assistance notice that seal, freeze or seize (查封、扣押、冻结). */
  public static Map<String, Object> control(String unitName, List<MeasureItem> items) {
    return Map.of(CONTROL, true, UNIT, unitName, ITEMS, rows(items));
  }

  /** Ruling and assistance notice that have money handed over to the court's account (扣划, JI22 §484). */
  public static Map<String, Object> deduction(String unitName, List<MeasureItem> items, PaymentAccount account) {
    return Map.of(
        DEDUCT, true,
        UNIT, unitName,
        ITEMS, rows(items),
        PAYEE, account.payee(),
        PAYEE_BANK, account.bank(),
        PAYEE_ACCOUNT, account.accountNo());
  }

  /** Ruling and assistance notice that lift measures; {@code ground} as a clause, e.g. 被执行人已履行完毕 (SF20 §28). */
  public static Map<String, Object> release(String unitName, List<MeasureItem> items, String ground) {
    return Map.of(RELEASE, true, UNIT, unitName, ITEMS, rows(items), GROUND, ground);
  }

  /** Assistance notice for a matter of the catalogue that needs no ruling of its own (协助事项); one line for each content. */
  public static Map<String, Object> request(String unitNames, String matterName, List<String> contents) {
    return Map.of(
        UNIT, unitNames,
        MATTER, matterName,
        CONTENTS, contents.stream().map(content -> Map.of(CONTENT, content)).toList());
  }

  /** Other words for why a measure is lifted or the case is closed: the one part of a returned set a handler may reword. */
  public static Map<String, Object> reworded(String words) {
    return Map.of(GROUND, words, CLOSING_FACTS, words);
  }

  /** Closing notice: mode as the law names it (执行完毕…), the facts in a sentence, the day of closing. */
  public static Map<String, Object> closing(String mode, String facts, LocalDate closedOn) {
    return Map.of(CLOSING_MODE, mode, CLOSING_FACTS, facts, CLOSED_ON, closedOn.toString());
  }

  /**
   * Letter that asks another court to do one act.
   *
   * @param subject the thing to act on in words; empty text if there is none
   * @param timeLimit how long the other court has, e.g. 十日
   */
  public static Map<String, Object> entrustment(
      String court, String matterNo, String matter, String subject, String requirement, String timeLimit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ENTRUSTED_COURT, court);
    fields.put(MATTER_NO, matterNo);
    fields.put(ENTRUSTED_MATTER, matter);
    fields.put(REQUIREMENT, requirement);
    fields.put(TIME_LIMIT, timeLimit);
    if (!subject.isBlank()) {
      fields.put(SUBJECT, subject);
    }
    return fields;
  }

  private static List<Map<String, Object>> rows(List<MeasureItem> items) {
    return items.stream().map(DocumentFields::row).toList();
  }

  private static Map<String, Object> row(MeasureItem item) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(MEASURE, item.measure());
    row.put(HOLDER, item.holder());
    row.put(ASSET, item.asset());
    item.ceilingFen().ifPresent(fen -> row.put(CEILING, fen));
    item.until().ifPresent(day -> row.put(UNTIL, day.toString()));
    return row;
  }
}
