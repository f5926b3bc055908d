package org.zhiheng.assistance;

import java.util.Optional;

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

  AskTarget with(String unit, String request) {
    return new AskTarget(id, askingId, courtCode, Optional.of(unit), Optional.of(request), incidentId, cancelled);
  }
}
