package org.zhiheng.entrustment;

import java.time.Duration;
import java.util.Optional;

/**
 * Counters of a register (委托事项统计).
 *
 * @param total all matters sent
 * @param open not finished yet
 * @param overdue of the open ones, those past their time
 * @param done with a result
 * @param returned sent back undone
 * @param inTime of those done, how many within their time
 * @param average from sending to the result; empty while nothing is done
 */
public record RegisterSummary(
    int total, int open, int overdue, int done, int returned, int inTime, Optional<Duration> average) {

  /** Rate of matters done within their time (事项受托期限内办结率, R6.24), in percent; empty while nothing is done. */
  public Optional<Double> inTimePercent() {
    return done == 0 ? Optional.empty() : Optional.of(Math.round(inTime * 1000.0 / done) / 10.0);
  }
}
