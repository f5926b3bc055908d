package org.zhiheng.entrustment;

import java.time.Duration;
import java.util.Optional;

/**
 * Counters of a register (委托事项统计).
 *
 * @param total all matters sent
 * @param open not finished yet
 * @param overdue of the open ones, those past their time
 * @param late of the overdue ones, those whose result the entrusted court owes
 * @param done with a result
 * @param returned sent back undone
 * @param inTime of those done, how many had their first result within their time
 * @param average from sending to the result; empty while nothing is done
 */
public record RegisterSummary(
    int total, int open, int overdue, int late, int done, int returned, int inTime, Optional<Duration> average) {

  /**
   * Rate of matters done within their time (事项受托期限内办结率, R6.24), in percent, of all that are done or should be; empty while
   * there are none.
   */
  public Optional<Double> inTimePercent() {
    int due = done + late;
    return due == 0 ? Optional.empty() : Optional.of(Math.round(inTime * 1000.0 / due) / 10.0);
  }
}
