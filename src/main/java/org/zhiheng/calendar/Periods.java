package org.zhiheng.calendar;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reading periods and refusing those that make no sense where they stand. */
final class Periods {

  private Periods() {}

  static BusinessException notInCalendarDays(LegalPeriod period) {
    return wrong("unit", period.unit().name(), "期间 " + period + " 不能按日历日期计算届满日");
  }

  static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("PERIOD_INVALID", message, new FieldProblem(field, value, "R11.01", message));
  }

  /** A unit by its name; refuses others and lists what there is. */
  static DayUnit unit(String name) {
    return Arrays.stream(DayUnit.values())
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("unit", String.valueOf(name), "不认识的期间单位，可用：" + known()));
  }

  private static String known() {
    return Arrays.stream(DayUnit.values()).map(Enum::name).collect(Collectors.joining("、"));
  }

  /** Reads {@code "15 WD"}. */
  static LegalPeriod parse(String text) {
    String[] parts = text.strip().split("\\s+");
    if (parts.length != 2 || !parts[0].matches("\\d{1,5}")) {
      throw wrong("period", text, "期间应写作“数字 单位”，例如 15 WD");
    }
    return new LegalPeriod(Integer.parseInt(parts[0]), unit(parts[1]));
  }
}
