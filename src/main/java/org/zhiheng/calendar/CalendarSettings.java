package org.zhiheng.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calendar ({@code zhiheng.calendar.*}).
 *
 * @param holidays further holiday files in the form of the shipped ones, e.g. {@code file:/etc/zhiheng/holidays/*.json};
 *     the way a new year's notice gets in without a new release
 * @param officeHours e.g. {@code 09:00-12:00,13:30-17:00}
 * @param clocks periods of adjustable clocks, e.g. {@code R3.33=10 WD}
 * @param yellowDays a clock turns yellow when so many days are left
 * @param redDays a clock turns red when so many days are left
 * @param renewalReminders how many days before the end of a control measure to be reminded
 */
@ConfigurationProperties("zhiheng.calendar")
public record CalendarSettings(
    @DefaultValue List<String> holidays,
    @DefaultValue({"09:00-12:00", "13:30-17:00"}) List<String> officeHours,
    @DefaultValue Map<String, String> clocks,
    @DefaultValue("10") int yellowDays,
    @DefaultValue("3") int redDays,
    @DefaultValue({"60", "30", "15", "7", "1"}) List<Integer> renewalReminders) {

  /** What holds when nothing is set. */
  public static CalendarSettings defaults() {
    return new CalendarSettings(List.of(), List.of("09:00-12:00", "13:30-17:00"), Map.of(), 10, 3, List.of(60, 30, 15, 7, 1));
  }

  List<OfficeHours.Span> spans() {
    return officeHours.stream().map(CalendarSettings::span).toList();
  }

  private static OfficeHours.Span span(String text) {
    LocalTime[] ends = Arrays.stream(text.strip().split("-")).map(LocalTime::parse).toArray(LocalTime[]::new);
    return new OfficeHours.Span(ends[0], ends[1]);
  }
}
