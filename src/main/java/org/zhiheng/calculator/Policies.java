package org.zhiheng.calculator;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhiheng.calendar.CalendarSettings;
import org.zhiheng.calendar.LegalClock;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.calendar.WorkingCalendar;
import org.zhiheng.money.MoneySettings;
import org.zhiheng.money.MoneySettings.FeeBase;
import org.zhiheng.money.MoneySettings.FeeOrder;
import org.zhiheng.property.ControlTermEnd;
import org.zhiheng.property.PropertySettings;

/**
 * What the law leaves open, what is local or could not be checked (rules §15): each with the value this court has set, the
 * default and where the default comes from, so that nobody takes a setting for the law.
 */
@Service
public class Policies {

  private static final Map<ControlTermEnd, String> TERM_END = Map.of(
      ControlTermEnd.DAY_BEFORE_ANNIVERSARY, "对应日的前一日", ControlTermEnd.ANNIVERSARY, "对应日");
  private static final Map<FeeBase, String> FEE_BASE =
      Map.of(FeeBase.EXECUTED, "实际执行到位金额", FeeBase.CLAIMED, "申请执行标的额");
  private static final Map<FeeOrder, String> FEE_ORDER = Map.of(
      FeeOrder.FIRST, "与执行费用同列，先于本金", FeeOrder.AFTER_PRINCIPAL, "本金之后、加倍利息之前", FeeOrder.LAST, "最后");

  private final MoneySettings money;
  private final PropertySettings property;
  private final CalendarSettings calendar;
  private final LegalClocks clocks;
  private final LegalClocks shipped;

  Policies(
      MoneySettings money,
      PropertySettings property,
      CalendarSettings calendar,
      LegalClocks clocks,
      WorkingCalendar workingCalendar) {
    this.money = money;
    this.property = property;
    this.calendar = calendar;
    this.clocks = clocks;
    this.shipped = new LegalClocks(workingCalendar);
  }

  /**
   * One open question (政策开关).
   *
   * @param preset value that holds when nothing is set
   * @param status 待核, 地方 or 裁量
   */
  public record Policy(
      String rule, String question, String current, String preset, String name, String basis, String status) {

    public boolean changed() {
      return !current.equals(preset);
    }
  }

  /** The questions on which sources or courts differ. */
  public List<Policy> open() {
    MoneySettings preset = MoneySettings.defaults();
    CalendarSettings days = CalendarSettings.defaults();
    return List.of(
        new Policy("R2.01", "查封、扣押、冻结期限的末日", TERM_END.get(property.termEnd()),
            TERM_END.get(ControlTermEnd.DAY_BEFORE_ANNIVERSARY), "zhiheng.property.term-end",
            "裁定通行写法（2019-01-08 起三年至 2022-01-07）；民法典第二百零一条另有对应日说", "待核"),
        new Policy("R3.11", "加倍利息首尾两日是否都计", yes(money.countPaymentDay()), yes(preset.countPaymentDay()),
            "zhiheng.money.count-payment-day", "法释〔2014〕8号未明定，各地算法不一", "待核"),
        new Policy("§3.3", "诉讼费是否计入加倍利息基数", yes(money.baseIncludesLitigationCost()),
            yes(preset.baseIncludesLitigationCost()), "zhiheng.money.base-includes-litigation-cost",
            "法释〔2014〕8号第一条所称金钱债务是否包括应退诉讼费，各地做法不一", "待核"),
        new Policy("R3.02", "申请执行费的计费基数", FEE_BASE.get(money.feeBase()), FEE_BASE.get(preset.feeBase()),
            "zhiheng.money.fee-base", "诉讼费用交纳办法第二十条执行后交纳；基数未明定", "待核"),
        new Policy("R3.03", "执行所得不足时申请执行费的顺位", FEE_ORDER.get(money.feeOrder()),
            FEE_ORDER.get(preset.feeOrder()), "zhiheng.money.fee-order", "民法典第五百六十一条；各地做法不一", "待核"),
        new Policy("§0.2", "上班时间（以工作时间计的时限）", String.join("，", calendar.officeHours()),
            String.join("，", days.officeHours()), "zhiheng.calendar.office-hours", "本院作息", "地方"),
        new Policy("§2.1", "续行提醒（届满前日数）", calendar.renewalReminders().toString(),
            days.renewalReminders().toString(), "zhiheng.calendar.renewal-reminders", "规则手册第2.1节", "裁量"),
        new Policy("§1.3", "时限变黄、变红的剩余日数", calendar.yellowDays() + "、" + calendar.redDays(),
            days.yellowDays() + "、" + days.redDays(), "zhiheng.calendar.yellow-days、red-days", "本院管理要求", "裁量"));
  }

  private static String yes(boolean value) {
    return value ? "是" : "否";
  }

  /** The clocks whose number is local practice or unverified, as they run in this court. */
  public List<Policy> localClocks() {
    return clocks.all().stream()
        .filter(clock -> clock.status().equals("L") || clock.status().equals("UNVERIFIED"))
        .map(this::policy)
        .toList();
  }

  private Policy policy(LegalClock clock) {
    return new Policy(
        clock.rule(),
        clock.trigger() + "：" + clock.obligation(),
        clock.period().toString(),
        shipped.byId(clock.id()).period().toString(),
        "zhiheng.calendar.clocks." + clock.id(),
        clock.basis(),
        clock.status().equals("L") ? "地方" : "待核");
  }
}
