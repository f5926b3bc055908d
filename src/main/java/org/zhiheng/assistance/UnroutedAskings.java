package org.zhiheng.assistance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.assistance.persistence.RouteStore;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;

/** What was asked of a district for which no unit could be named (待定办理单位), until the command centre has decided. */
@Service
public class UnroutedAskings {

  private final AssistanceIncidents incidents;
  private final AskingStore store;
  private final AskingRequests requests;
  private final MootAskings mootAskings;
  private final RouteStore routes;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  UnroutedAskings(
      AssistanceIncidents incidents,
      AskingStore store,
      AskingRequests requests,
      MootAskings mootAskings,
      RouteStore routes,
      Agencies agencies,
      CaseFiles cases,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.incidents = incidents;
    this.store = store;
    this.requests = requests;
    this.mootAskings = mootAskings;
    this.routes = routes;
    this.agencies = agencies;
    this.cases = cases;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The command centre names the unit for a routing incident: it holds from now on, and whatever waited goes on.
   *
   * @throws BusinessException invalid if the unit does not handle the matter
   */
  @Transactional
  public void unitChosen(String incidentId, String unitCode, String note) {
    AssistanceIncident incident = incidents.lock(incidentId);
    agencies.requireHandles(agencies.matter(incident.matter()), unitCode);
    routes.decide(incident.matter(), incident.district(), unitCode, user.id(), clock.instant());
    goOn(incident, unitCode);
    incidents.close(incidentId, note);
  }

  /** The directory has been put right: whatever waited goes on by the directory. */
  @Transactional
  public void directoryCorrected(String incidentId, String note) {
    AssistanceIncident incident = incidents.lock(incidentId);
    if (incident.routing()) {
      goOn(incident, agencies.unitFor(incident.matter(), incident.district()).code());
    }
    incidents.close(incidentId, note);
  }

  /** Nobody can answer: whatever waited is given up, with the reason. */
  @Transactional
  public void givenUp(String incidentId, String reason) {
    incidents.lock(incidentId);
    int cancelled = store.cancelWaiting(incidentId);
    incidents.close(incidentId, reason);
    audit.record("ASSISTANCE_GIVEN_UP", AssistanceIncidents.TABLE, incidentId, Map.of(), Map.of("targets", cancelled));
  }

  private void goOn(AssistanceIncident incident, String unitCode) {
    for (Asking asking : stillNeeded(store.waitingFor(incident.id()))) {
      List<AskTarget> waiting =
          asking.targets().stream()
              .filter(t -> t.incidentId().filter(incident.id()::equals).isPresent() && t.requestId().isEmpty())
              .map(t -> t.at(unitCode))
              .toList();
      Asking opened = requests.open(cases.byId(asking.caseId()), agencies.matter(asking.matter()), asking.to(waiting));
      store.resolve(opened.targets());
    }
  }

  /** What waited for a case that has been closed meanwhile is given up. */
  private List<Asking> stillNeeded(List<Asking> waiting) {
    Map<Boolean, List<Asking>> moot =
        waiting.stream().collect(Collectors.partitioningBy(asking -> mootAskings.isMoot(asking, cases.byId(asking.caseId()))));
    store.cancelWaitingOf(moot.get(true).stream().map(Asking::id).toList());
    return moot.get(false);
  }

  /**
   * Checks that the directory names one unit now.
   *
   * @throws BusinessException conflict if it still does not
   */
  public void requireResolved(AssistanceIncident incident) {
    if (incident.routing() && agencies.findUnitFor(incident.matter(), incident.district()).isEmpty()) {
      throw BusinessException.conflict("UNIT_UNRESOLVED", "单位目录尚未更正：" + incident.text());
    }
  }

  /**
   * Checks that a unit handles the matter of a routing incident.
   *
   * @throws BusinessException not found or invalid if it does not
   */
  public void requireHandles(AssistanceIncident incident, String unitCode) {
    agencies.requireHandles(agencies.matter(incident.matter()), unitCode);
  }
}
