package org.zhiheng.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;

/** The table of legal clocks (法定时限表), read from {@code calendar/legal-clocks.csv}, with the court's own settings on top. */
@Service
public class LegalClocks {

  private static final String TABLE = "calendar/legal-clocks.csv";

  private final Map<String, LegalClock> clocks = new LinkedHashMap<>();
  private final WorkingCalendar calendar;

  @Autowired
  LegalClocks(WorkingCalendar calendar, CalendarSettings settings) {
    this(calendar, DataFile.rows(TABLE), settings.clocks());
  }

  /** The shipped table without any setting. */
  public LegalClocks(WorkingCalendar calendar) {
    this(calendar, DataFile.rows(TABLE), Map.of());
  }

  LegalClocks(WorkingCalendar calendar, List<Map<String, String>> rows, Map<String, String> settings) {
    this.calendar = calendar;
    rows.forEach(row -> clocks.put(row.get("id"), clock(row)));
    settings.forEach(this::adjust);
  }

  private static LegalClock clock(Map<String, String> row) {
    return new LegalClock(
        row.get("id"),
        row.get("event"),
        row.get("trigger"),
        Periods.parse(row.get("amount") + " " + row.get("unit")),
        LegalClock.Direction.valueOf(row.get("direction")),
        row.get("rolls").equals("yes"),
        row.get("obligation"),
        row.get("basis"),
        row.get("status"),
        row.get("rule"));
  }

  private void adjust(String id, String period) {
    LegalClock clock = byId(id);
    if (!clock.adjustable()) {
      throw new IllegalStateException("时限 " + id + " 出自 " + clock.basis() + "，不得用设置改为 " + period);
    }
    clocks.put(id, clock.withPeriod(Periods.parse(period)));
  }

  /** The clock with this id; {@code CLOCK_UNKNOWN} if the table has none. */
  public LegalClock byId(String id) {
    LegalClock clock = clocks.get(id);
    if (clock == null) {
      throw BusinessException.notFound("CLOCK_UNKNOWN", "法定时限表中没有“" + id + "”");
    }
    return clock;
  }

  public List<LegalClock> all() {
    return List.copyOf(clocks.values());
  }

  /** The clocks an event starts. */
  public List<LegalClock> on(String event) {
    return clocks.values().stream().filter(clock -> clock.event().equals(event)).toList();
  }

  /** Where the clock ends when its event happens on {@code event}; for a backward clock, the last safe day before it. */
  public Deadline due(String id, LocalDate event) {
    return due(byId(id), event);
  }

  private Deadline due(LegalClock clock, LocalDate event) {
    return switch (clock.direction()) {
      case AFTER -> after(clock, event);
      case BEFORE -> calendar.lastSafeDayBefore(event, clock.period());
      case LOOK_BACK -> calendar.fixed(WorkingCalendar.rawStart(event, clock.period()));
    };
  }

  private Deadline after(LegalClock clock, LocalDate event) {
    Deadline deadline = calendar.deadline(event, clock.period());
    boolean countsWorkingDays = clock.period().unit() == DayUnit.WD || clock.period().unit() == DayUnit.IMM;
    return clock.rolls() || countsWorkingDays ? deadline : calendar.fixed(deadline.rawEnd());
  }

  /** Where a clock in hours ends. */
  public HourDeadline dueAfter(String id, ZonedDateTime event) {
    LegalClock clock = byId(id);
    if (clock.period().unit() != DayUnit.H) {
      throw Periods.wrong("clock", id, "时限 " + id + " 不以小时计");
    }
    return HourDeadline.after(event, clock.period().amount());
  }
}
