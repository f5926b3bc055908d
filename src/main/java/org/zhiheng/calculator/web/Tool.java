package org.zhiheng.calculator.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One calculator on the page (计算器): its title and the fields a visitor fills in. */
enum Tool {
  ENFORCEMENT_FEE("enforcement-fee", "申请执行费", "执行后由被执行人负担，不预交",
      Field.text("amount", "执行金额", "如 12万元、120,000.00；没有金额的留空")),
  PRESERVATION_FEE("preservation-fee", "保全费", "按实际保全的财产数额，最多 5,000 元",
      Field.text("amount", "保全财产数额", "不涉及财产数额的留空")),
  DOUBLED_INTEREST("doubled-interest", "迟延履行利息", "加倍部分债务利息，可填多次还款",
      Field.text("principal", "生效文书确定的金钱债务（不含一般利息）", "如 3000"),
      Field.date("from", "履行期间最后一日"),
      Field.date("to", "付款日"),
      Field.lines("payments", "部分还款", "每行一笔：日期 金额，如 2021-02-03 500"),
      Field.lines("excluded", "不计息期间", "每行一段：起日 止日（止日不含）")),
  DEADLINE("deadline", "期限届满日", "依调休后的工作日历顺延",
      Field.date("start", "事件发生日（当日不计）"),
      Field.text("amount", "期间长度", "如 15"),
      Field.choice("unit", "单位", new Option("D", "日"), new Option("WD", "工作日"), new Option("M", "个月"), new Option("Y", "年"))),
  CONTROL_TERM("control-term", "查控期限", "查封、扣押、冻结的届满日和续行日",
      Field.choice("assetClass", "财产类别", new Option("BANK_DEPOSIT", "银行存款"), new Option("MOVABLE", "动产"),
          new Option("REAL_ESTATE", "不动产"), new Option("OTHER_RIGHT", "其他财产权")),
      Field.date("from", "生效日"),
      Field.text("years", "年数", "留空按最长期限")),
  AUCTION("auction", "网络拍卖条件", "起拍价、保证金和公告期",
      Field.choice("assetClass", "财产类别", new Option("MOVABLE", "动产"), new Option("REAL_ESTATE", "不动产"),
          new Option("OTHER_RIGHT", "其他财产权")),
      Field.choice("round", "拍卖轮次", new Option("1", "第一次"), new Option("2", "第二次")),
      Field.text("amount", "评估价（第二次填前次起拍价）", "如 100万元")),
  DISTRIBUTION("distribution", "案款分配", "参与分配或按查封先后受偿",
      Field.text("available", "可分配金额", "如 100万元"),
      Field.text("costs", "优先支付的执行费用", "没有的留空"),
      Field.choice("debtor", "被执行人", new Option("NATURAL", "自然人或其他组织"), new Option("ENTERPRISE", "企业法人")),
      Field.lines("claims", "债权", "每行一笔：编号 优先或普通 金额 查封或设立日期（可省），编号请勿填姓名")),
  CASE_NUMBER("case-number", "案号核对", "全角、半角括号均可",
      Field.text("text", "案号", "如 (2021)浙0803执123号"));

  /** How a field is filled in. */
  enum Kind {
    TEXT,
    DATE,
    CHOICE,
    LINES
  }

  /** One of the values to choose from. */
  record Option(String code, String label) {}

  /** A field of the form. */
  record Field(String name, String label, Kind kind, String hint, List<Option> options) {

    private static Field text(String name, String label, String hint) {
      return new Field(name, label, Kind.TEXT, hint, List.of());
    }

    private static Field date(String name, String label) {
      return new Field(name, label, Kind.DATE, "", List.of());
    }

    private static Field lines(String name, String label, String hint) {
      return new Field(name, label, Kind.LINES, hint, List.of());
    }

    private static Field choice(String name, String label, Option... options) {
      return new Field(name, label, Kind.CHOICE, "", List.of(options));
    }
  }

  private final String key;
  private final String title;
  private final String purpose;
  private final List<Field> fields;

  Tool(String key, String title, String purpose, Field... fields) {
    this.key = key;
    this.title = title;
    this.purpose = purpose;
    this.fields = List.of(fields);
  }

  static Optional<Tool> ofKey(String key) {
    return Arrays.stream(values()).filter(tool -> tool.key.equals(key)).findFirst();
  }

  /** What the visitor reads beside the field a problem names; the name itself if the form has no such field. */
  public String labelOf(String name) {
    String own = name.replaceAll("[.\\[].*|Fen$", "");
    return fields.stream().filter(field -> field.name().equals(own)).map(Field::label).findFirst().orElse(name);
  }

  public String getKey() {
    return key;
  }

  public String getTitle() {
    return title;
  }

  public String getPurpose() {
    return purpose;
  }

  public List<Field> getFields() {
    return fields;
  }
}
