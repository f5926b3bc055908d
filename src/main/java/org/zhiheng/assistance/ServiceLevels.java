package org.zhiheng.assistance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.Decisions;

/**
 * Service levels by matter (办理时限表). A table is evaluated once per matter and minute, not per request: evaluations cost
 * more than everything else about sending, and a changed table still takes effect within the minute.
 */
@Component
public class ServiceLevels {

  private static final String TABLE = "assistance-sla";
  private static final long VALID_NANOS = Duration.ofMinutes(1).toNanos();

  private final Decisions decisions;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  ServiceLevels(Decisions decisions) {
    this.decisions = decisions;
  }

  private record Remembered(ServiceLevel level, long until) {}

  /** How long a unit may take with this matter. */
  public ServiceLevel of(Matter matter) {
    Remembered known = remembered.get(matter.code());
    if (known != null && known.until() - System.nanoTime() > 0) {
      return known.level();
    }
    ServiceLevel level = evaluate(matter);
    remembered.put(matter.code(), new Remembered(level, System.nanoTime() + VALID_NANOS));
    return level;
  }

  private ServiceLevel evaluate(Matter matter) {
    Map<String, Object> row =
        decisions.single(TABLE, Map.of("kind", matter.kind().name(), "department", matter.department()));
    return new ServiceLevel(
        number(row, "remindMinutes"),
        number(row, "escalateMinutes"),
        number(row, "silenceMinutes"),
        number(row, "urgeQuota"));
  }

  private static int number(Map<String, Object> row, String name) {
    return ((Number) row.get(name)).intValue();
  }
}
