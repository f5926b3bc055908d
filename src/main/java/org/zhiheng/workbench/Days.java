package org.zhiheng.workbench;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.zhiheng.platform.engine.EngineClock;

/** How times are written on our pages. */
final class Days {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(EngineClock.ZONE);

  private Days() {}

  /** {@code 2026-11-20 10:21} in the court's zone; sorts as text. */
  static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
