package org.zhiheng.assistance;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.Decisions;

/** Service levels by matter (办理时限表), from table {@code assistance-sla}. */
@Component
public class ServiceLevels {

  private static final String TABLE = "assistance-sla";

  private final Decisions decisions;

  ServiceLevels(Decisions decisions) {
    this.decisions = decisions;
  }

  /** How long a unit may take with this matter. */
  public ServiceLevel of(Matter matter) {
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
