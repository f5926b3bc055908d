package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.engine.Decisions;

/**
 * Reads clocks that pause, resume and are extended (期限计算). A day counts as excluded once, however many grounds it has; a
 * pause that begins after the clock has run out changes nothing.
 */
@Service
public class ClockReader {

  private static final String TABLE = "exclusion-kind";

  private final LegalClocks clocks;
  private final WorkingCalendar calendar;
  private final Decisions decisions;
  private final CalendarSettings settings;

  ClockReader(LegalClocks clocks, WorkingCalendar calendar, Decisions decisions, CalendarSettings settings) {
    this.clocks = clocks;
    this.calendar = calendar;
    this.decisions = decisions;
    this.settings = settings;
  }

  /** Whether time spent on {@code ground} does not count for {@code limit}. */
  public boolean excluded(PauseGround ground, Limit limit) {
    return Boolean.TRUE.equals(
        decisions.single(TABLE, Map.of("ground", ground.label(), "limit", limit.label())).get("excluded"));
  }

  /** What the clock shows on {@code today}. */
  public ClockReading read(RunningClock running, LocalDate today) {
    LegalClock clock = clocks.byId(running.clockId());
    List<Pause> stops = running.pauses().stream().filter(p -> excluded(p.ground(), running.limit())).toList();
    LocalDate unpaused = unpausedEnd(clock, running);
    long excludedDays = excludedDays(running.start(), unpaused, stops, today);
    LocalDate raw = unpaused.plusDays(excludedDays);
    Deadline due = clock.rolls() ? calendar.rolled(raw) : calendar.fixed(raw);
    long daysLeft = WorkingCalendar.daysLeft(today, due.end());
    var pausedWhy = stops.stream().filter(p -> p.lastsOn(today)).findFirst().map(p -> p.ground().label());
    long length = WorkingCalendar.daysLeft(running.start(), due.end());
    Light light = pausedWhy.isPresent() ? Light.GREY : light(daysLeft, length);
    return new ClockReading(
        due.end(), daysLeft, light, pausedWhy, excludedDays, clock.obligation(), clock.basis(), due.provisional());
  }

  private LocalDate unpausedEnd(LegalClock clock, RunningClock running) {
    int amount = clock.period().amount();
    LocalDate end = running.start();
    // 同一单位的延长期并入原期间一次计算，免得月末被逐次截短
    for (LegalPeriod extension : running.extensions()) {
      if (extension.unit() == clock.period().unit()) {
        amount += extension.amount();
      } else {
        end = WorkingCalendar.rawEnd(end, extension);
      }
    }
    LegalPeriod whole = new LegalPeriod(amount, clock.period().unit());
    return whole.unit() == DayUnit.WD ? calendar.addWorkingDays(end, amount) : WorkingCalendar.rawEnd(end, whole);
  }

  /** Every excluded day pushes the end back, so a pause may begin in time gained by an earlier one. */
  private static long excludedDays(LocalDate start, LocalDate unpausedEnd, List<Pause> stops, LocalDate today) {
    Set<LocalDate> days = new HashSet<>();
    List<Pause> ordered = stops.stream().sorted(Comparator.comparing(Pause::from)).toList();
    for (Pause pause : ordered) {
      LocalDate from = pause.from().isAfter(start) ? pause.from() : start.plusDays(1);
      LocalDate to = pause.to().orElse(today.plusDays(1));
      if (!from.isAfter(unpausedEnd.plusDays(days.size())) && from.isBefore(to)) {
        from.datesUntil(to).forEach(days::add);
      }
    }
    return days.size();
  }

  /** Short clocks turn later, so that a three-day clock is not red from its first hour. */
  private Light light(long daysLeft, long length) {
    if (daysLeft <= Math.min(settings.redDays(), length / 5)) {
      return Light.RED;
    }
    return daysLeft <= Math.min(settings.yellowDays(), length / 3) ? Light.YELLOW : Light.GREEN;
  }
}
