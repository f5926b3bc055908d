package org.zhiheng.entrustment;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.Deadlines;
import org.zhiheng.platform.engine.Decisions;

/** Which clock runs for a matter (委托事项时限, R6.20–R6.22): the decision table names it, the table of legal clocks measures it. */
@Component
class TimeLimits {

  private static final String DECISION = "entrustment-route";
  private static final String SUPPLEMENT = "R6.22";

  private final Decisions decisions;
  private final Deadlines deadlines;
  private final EntrustmentSettings settings;

  TimeLimits(Decisions decisions, Deadlines deadlines, EntrustmentSettings settings) {
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** Id of the clock for handling. */
  String clock(boolean urgent, boolean complex) {
    Map<String, Object> row =
        decisions.single(
            DECISION,
            Map.of("matterOnly", true, "noLocalAssets", false, "otherProvince", false, "urgent", urgent, "complex", complex));
    return String.valueOf(row.get("clock"));
  }

  /** When handling must be done that begins now. */
  Instant handlingEnds(String clockId) {
    return deadlines.of(clockId).toInstant();
  }

  /** Minutes of working time for the check of a matter that has arrived. */
  int checkMinutes(boolean urgent) {
    return urgent ? settings.urgentCheckMinutes() : settings.checkMinutes();
  }

  /** When a matter must be checked that arrives now. */
  Instant checkEnds(boolean urgent) {
    return deadlines.workingMinutes(checkMinutes(urgent)).toInstant();
  }

  /** Until when the entrusting court should say whether a result that came is what it asked for. */
  Instant confirmationEnds(Instant handledAt) {
    return deadlines.days(confirmDays(), "WD", handledAt).toInstant();
  }

  /** Working days for that. */
  int confirmDays() {
    return settings.confirmDays();
  }

  /** When missing papers must be there that are asked for now. */
  Instant supplementEnds() {
    return deadlines.of(SUPPLEMENT).toInstant();
  }
}
