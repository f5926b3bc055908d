package org.zhiheng.entrustment.process;

import java.time.Instant;
import java.util.Map;
import org.zhiheng.entrustment.EntrustedMatter;

/** Which clock runs for handling and from when (办理期限变量), as due dates in models ask the calendar. */
final class HandlingClock {

  private HandlingClock() {}

  /** The time for handling runs from acceptance or from a demand for more; in no other state does it run. */
  static Map<String, Object> of(EntrustedMatter matter, Instant from) {
    return matter.status().isInHand()
        ? Map.of(
            EntrustedMatterInModel.HANDLE_CLOCK, matter.clock(),
            EntrustedMatterInModel.HANDLE_FROM, from.toString())
        : Map.of();
  }
}
