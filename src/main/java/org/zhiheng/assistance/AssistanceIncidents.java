package org.zhiheng.assistance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.persistence.IncidentStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;

/**
 * What the network could not do by itself (协助异常): each becomes a record and a task of the command centre, never silence. An
 * incident survives the failure that raised it: whoever raises it and then refuses the work may roll back what he did.
 */
@Service
public class AssistanceIncidents {

  static final String TABLE = "assistance_incident";

  private final IncidentStore store;
  private final IncidentProcess process;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;
  private final TransactionTemplate apart;

  AssistanceIncidents(
      IncidentStore store,
      IncidentProcess process,
      AuditTrail audit,
      CurrentUser user,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.process = process;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Raises an incident of no particular court; the command centres of the city see the task.
   *
   * @param kind stable code, e.g. {@code PACKAGE_TAMPERED}
   * @param reference what it is about, e.g. the id of a request or of a package; no personal data
   * @param text what a person must know, in Chinese; kept sealed
   * @return id of the incident; the same kind and reference while one is open gives the open one, which then stays open until
   *     the transaction ends: what waits for it must be seen by whoever closes it
   */
  public String raise(String kind, String reference, String text) {
    return raise(kind, reference, text, Optional.empty());
  }

  /** As above, for the command centre of one court. */
  public String raise(String kind, String reference, String text, Optional<String> courtCode) {
    Optional<String> open = isWriting() ? store.lockOpen(kind, reference) : store.open(kind, reference);
    return open.orElseGet(() -> keep(fresh(kind, reference, text, courtCode)));
  }

  private static boolean isWriting() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  private AssistanceIncident fresh(String kind, String reference, String text, Optional<String> courtCode) {
    return new AssistanceIncident(
        Ids.next(), kind, reference, courtCode, text, true, clock.instant(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  private String keep(AssistanceIncident incident) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      insertApart(incident);
    } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      afterwards(incident, true);
    } else {
      insert(incident);
      afterwards(incident, false);
    }
    return incident.id();
  }

  /** Enters it in a transaction of its own once the present one has ended: always, or only if that was rolled back. */
  private void afterwards(AssistanceIncident incident, boolean always) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (always || status != STATUS_COMMITTED) {
              insertApart(incident);
            }
          }
        });
  }

  private void insertApart(AssistanceIncident incident) {
    apart.executeWithoutResult(
        status -> {
          if (store.open(incident.kind(), incident.reference()).isEmpty()) {
            insert(incident);
          }
        });
  }

  private void insert(AssistanceIncident incident) {
    store.insert(incident);
    audit.record(
        "ASSISTANCE_INCIDENT_RAISED", TABLE, incident.id(), Map.of(),
        Map.of("kind", incident.kind(), "reference", incident.reference()));
    process.start(incident);
  }

  /**
   * One incident.
   *
   * @throws BusinessException not found ({@code INCIDENT_UNKNOWN})
   */
  public AssistanceIncident byId(String id) {
    return store.find(id).orElseThrow(AssistanceIncidents::unknown);
  }

  /**
   * One incident that is about to be ended: nothing more comes to wait for it until the transaction ends.
   *
   * @throws BusinessException not found ({@code INCIDENT_UNKNOWN})
   */
  AssistanceIncident lock(String id) {
    return store.lock(id).orElseThrow(AssistanceIncidents::unknown);
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("INCIDENT_UNKNOWN", "没有这一协助异常");
  }

  /** Incidents that wait for a person, of these courts and of none, oldest first. */
  @Transactional(readOnly = true)
  public List<AssistanceIncident> open(List<String> courts) {
    return store.open().stream()
        .filter(incident -> incident.courtCode().map(courts::contains).orElse(true))
        .toList();
  }

  /** Ends an incident with what was done about it. A second time changes nothing. */
  @Transactional
  public void close(String id, String note) {
    if (store.close(id, user.id(), note, clock.instant())) {
      audit.record("ASSISTANCE_INCIDENT_CLOSED", TABLE, id, Map.of("open", true), Map.of("open", false));
    }
  }
}
