package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a clock stands still (中止计算的期间).
 *
 * @param from first day that does not count
 * @param to first day that counts again; empty while it lasts
 */
public record Pause(PauseGround ground, LocalDate from, Optional<LocalDate> to) {

  boolean lastsOn(LocalDate day) {
    return !from.isAfter(day) && to.map(day::isBefore).orElse(true);
  }
}
