package org.zhiheng.assistance;

import java.util.Optional;
import org.zhiheng.platform.persistence.Ids;

/**
 * One unit an asking went to, or the district for which no unit could be named yet (协助对象).
 *
 * @param courtCode the district
 * @param incidentId incident it waited or waits for
 * @param cancelled whether the command centre gave it up
 */
public record AskTarget(
    String id,
    String askingId,
    String courtCode,
    Optional<String> unitCode,
    Optional<String> requestId,
    Optional<String> incidentId,
    boolean cancelled) {

  /** A target nothing was asked of yet. */
  static AskTarget of(String askingId, String district, Optional<String> unit, Optional<String> incident) {
    return new AskTarget(Ids.next(), askingId, district, unit, Optional.empty(), incident, false);
  }

  AskTarget at(String unit) {
    return new AskTarget(id, askingId, courtCode, Optional.of(unit), requestId, incidentId, false);
  }

  AskTarget with(String unit, String request) {
    return new AskTarget(id, askingId, courtCode, Optional.of(unit), Optional.of(request), incidentId, cancelled);
  }
}
