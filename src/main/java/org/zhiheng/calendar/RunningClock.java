package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A legal clock that runs in a case (进行中的期限).
 *
 * @param clockId row of the table of legal clocks
 * @param limit which exclusions apply
 * @param pauses times recorded so far, also those that do not stop this clock
 * @param extensions periods added by approval, in the clock's months or days
 */
public record RunningClock(
    String clockId, Limit limit, LocalDate start, List<Pause> pauses, List<LegalPeriod> extensions) {

  /** A clock that nothing stops or extends so far. */
  public static RunningClock from(String clockId, LocalDate start) {
    return new RunningClock(clockId, Limit.CASE, start, List.of(), List.of());
  }
}
