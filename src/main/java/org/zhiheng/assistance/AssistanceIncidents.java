package org.zhiheng.assistance;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.IncidentStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;

/** What the network could not do by itself (协助异常): each becomes a record and a task of the command centre, never silence. */
@Service
public class AssistanceIncidents {

  static final String TABLE = "assistance_incident";

  private final IncidentStore store;
  private final AuditTrail audit;
  private final Clock clock;

  AssistanceIncidents(IncidentStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Raises an incident of no particular court; the city's command centre gets the task.
   *
   * @param kind stable code, e.g. {@code PACKAGE_TAMPERED}
   * @param reference what it is about, e.g. the id of a request or of a package; no personal data
   * @param text what a person must know, in Chinese; kept sealed
   * @return id of the incident; the same kind and reference while one is open gives the open one
   */
  @Transactional
  public String raise(String kind, String reference, String text) {
    return raise(kind, reference, text, Optional.empty());
  }

  /** As above, for the command centre of one court. */
  @Transactional
  public String raise(String kind, String reference, String text, Optional<String> courtCode) {
    return store.open(kind, reference).orElseGet(() -> insert(kind, reference, text, courtCode));
  }

  private String insert(String kind, String reference, String text, Optional<String> courtCode) {
    String id = Ids.next();
    store.insert(id, kind, reference, courtCode, text, clock.instant());
    audit.record("ASSISTANCE_INCIDENT_RAISED", TABLE, id, Map.of(), Map.of("kind", kind, "reference", reference));
    return id;
  }
}
