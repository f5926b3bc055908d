package org.zhiheng.casefile.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.engine.ModelBean;

/** What models ask about the legal period of a case (办案期限): {@code ${casePeriod.warningAt(caseId)}}. */
@ModelBean
@Component("casePeriod")
public class CasePeriodBean {

  private final CasePeriods periods;
  private final Clock clock;

  CasePeriodBean(CasePeriods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /** Whether the clock stands. */
  public boolean paused(String caseId) {
    return periods.of(caseId).paused();
  }

  /** Whether the last ten days have begun. */
  public boolean warned(String caseId) {
    return !warningAt(caseId).toInstant().isAfter(clock.instant());
  }

  /** When the judge is asked whether more time is needed: the morning of the day. */
  public Date warningAt(String caseId) {
    return startOf(periods.warningDay(caseId));
  }

  /** The moment after the last day. */
  public Date expiresAt(String caseId) {
    return startOf(periods.of(caseId).dueOn().plusDays(1));
  }

  /** Last day of the period. */
  public LocalDate dueOn(String caseId) {
    return periods.of(caseId).dueOn();
  }

  /** Last day to ask for more time. */
  public LocalDate lastDayToAsk(String caseId) {
    return periods.lastDayToAsk(caseId);
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atTime(LocalTime.MIN).atZone(EngineClock.ZONE).toInstant());
  }
}
