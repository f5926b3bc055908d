package org.zhiheng.assistance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.assistance.persistence.RouteStore;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.reference.Courts;

/**
 * Asking for matters of the catalogue (发起协助): one action, one or many units. Either everything about a unit is created — its
 * request, its notice, its process — or an incident says why not.
 */
@Service
public class Askings {

  private static final String TABLE = "assistance_asking";

  /** More than any city has units of one department. */
  private static final int MOST_TARGETS = 100;

  private final CaseFiles cases;
  private final Courts courts;
  private final Agencies agencies;
  private final Assistance assistance;
  private final InputSchemas schemas;
  private final AskingPapers papers;
  private final AskingStore store;
  private final RouteStore routes;
  private final AssistanceIncidents incidents;
  private final AskingProcess process;
  private final AuditTrail audit;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Clock clock;

  Askings(
      CaseFiles cases,
      Courts courts,
      Agencies agencies,
      Assistance assistance,
      InputSchemas schemas,
      AskingPapers papers,
      AskingStore store,
      RouteStore routes,
      AssistanceIncidents incidents,
      AskingProcess process,
      AuditTrail audit,
      CourtAccess access,
      CurrentUser user,
      Clock clock) {
    this.cases = cases;
    this.courts = courts;
    this.agencies = agencies;
    this.assistance = assistance;
    this.schemas = schemas;
    this.papers = papers;
    this.store = store;
    this.routes = routes;
    this.incidents = incidents;
    this.process = process;
    this.audit = audit;
    this.access = access;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @throws BusinessException invalid if the input breaks the matter's schema, a unit does not handle the matter or somebody
   *     named is no debtor; conflict if the case is not open or another process asks for the matter
   */
  @Transactional
  public Asking ask(AskOrder order) {
    CaseFile file = openCase(order.caseId());
    Matter matter = agencies.matter(order.matter());
    requireAskedDirectly(matter);
    requireFew(order);
    schemas.check(matter, order.input());
    AskedDebtors.require(file, order.input());
    Asking asking =
        new Asking(
            Ids.next(), file.id(), file.courtCode(), matter.code(), order.input(), user.id(), clock.instant(),
            targets(order, matter, file.courtCode()));
    Asking opened = open(file, matter, asking);
    store.insert(opened);
    audit.record(
        "ASSISTANCE_ASKED", TABLE, opened.id(), Map.of(),
        Map.of("caseId", file.id(), "matter", matter.code(), "targets", opened.targets().size()));
    return opened;
  }

  private CaseFile openCase(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_NOT_OPEN", "案件" + file.status().label() + "，不能发起协助");
    }
    return file;
  }

  private static void requireAskedDirectly(Matter matter) {
    if (!matter.askedDirectly()) {
      throw BusinessException.conflict(
          "MATTER_ASKED_ELSEWHERE", "事项“" + matter.name() + "”由流程 " + matter.process() + " 发起，请在案件全景中办理相应事项");
    }
  }

  private static void requireFew(AskOrder order) {
    int asked = order.units().size() + order.districts().size();
    if (asked > MOST_TARGETS) {
      String message = "一次最多向 " + MOST_TARGETS + " 个单位发起协助";
      throw BusinessException.invalid(
          "TOO_MANY_UNITS", message, new FieldProblem("units", String.valueOf(asked), "maxItems", message));
    }
  }

  private List<AskTarget> targets(AskOrder order, Matter matter, String ownCourt) {
    List<AskTarget> targets = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (String code : order.units()) {
      Unit unit = handling(matter, code);
      if (taken.add(code)) {
        String district = unit.serves(ownCourt) ? ownCourt : unit.districts().get(0);
        targets.add(target(district, Optional.of(code), Optional.empty()));
      }
    }
    List<String> districts = order.units().isEmpty() && order.districts().isEmpty() ? List.of(ownCourt) : order.districts();
    for (String district : new LinkedHashSet<>(districts)) {
      courts.byCode(district);
      UnitRouting.Resolution resolution = agencies.resolve(matter.code(), district);
      Optional<String> unit = resolution.unit().map(Unit::code);
      if (unit.isEmpty()) {
        Optional<String> incident = Optional.of(agencies.raise(matter.code(), district, resolution));
        targets.add(target(district, unit, incident));
      } else if (taken.add(unit.get())) {
        targets.add(target(district, unit, Optional.empty()));
      }
    }
    return targets;
  }

  /** A target of an asking that has no id yet. */
  private static AskTarget target(String district, Optional<String> unit, Optional<String> incident) {
    return new AskTarget(Ids.next(), "", district, unit, Optional.empty(), incident, false);
  }

  private Unit handling(Matter matter, String code) {
    Unit unit = agencies.unit(code);
    if (!unit.department().equals(matter.department())) {
      String message = "“" + unit.name() + "”不办理“" + matter.name() + "”";
      throw BusinessException.invalid("UNIT_OF_OTHER_DEPARTMENT", message, new FieldProblem("units", code, matter.code(), message));
    }
    return unit;
  }

  /** Orders the papers, opens all requests whose unit is known in one insert, and starts one process for them. */
  private Asking open(CaseFile file, Matter matter, Asking asking) {
    List<AskTarget> ready =
        asking.targets().stream().filter(t -> t.unitCode().isPresent() && t.requestId().isEmpty()).toList();
    if (ready.isEmpty()) {
      return owned(asking, List.of());
    }
    List<Unit> units = ready.stream().map(target -> agencies.unit(target.unitCode().orElseThrow())).toList();
    Optional<String> papersId = papers.order(file, matter, asking.input(), units);
    List<String> requests = assistance.open(units.stream().map(unit -> order(asking, unit, papersId.stream().toList())).toList());
    List<AskTarget> sent = new ArrayList<>();
    for (int i = 0; i < ready.size(); i++) {
      sent.add(ready.get(i).with(units.get(i).code(), requests.get(i)));
    }
    process.start(asking, requests, papersId, matter.process());
    return owned(asking, sent);
  }

  private static RequestOrder order(Asking asking, Unit unit, List<String> papers) {
    return new RequestOrder(
        asking.caseId(), asking.courtCode(), asking.matter(), asking.id(), asking.input(), papers, Optional.of(unit.code()));
  }

  /** The asking with what became of its targets, each knowing whose it is. */
  private static Asking owned(Asking asking, List<AskTarget> sent) {
    List<AskTarget> targets =
        asking.targets().stream()
            .map(target -> sent.stream().filter(s -> s.id().equals(target.id())).findFirst().orElse(target))
            .map(t -> new AskTarget(t.id(), asking.id(), t.courtCode(), t.unitCode(), t.requestId(), t.incidentId(), t.cancelled()))
            .toList();
    return new Asking(
        asking.id(), asking.caseId(), asking.courtCode(), asking.matter(), asking.input(), asking.askedBy(),
        asking.askedAt(), targets);
  }

  /**
   * Asks one unit once more after it refused or the request was taken back; the others are left alone.
   *
   * @return id of the new request
   * @throws BusinessException conflict ({@code NOTHING_TO_RETRY}) unless the request ended without being done
   */
  @Transactional
  public String retry(String caseId, String requestId) {
    CaseFile file = openCase(caseId);
    AssistanceRequest before = assistance.byId(requestId);
    Asking asking =
        store
            .find(before.purposeId())
            .filter(a -> a.caseId().equals(caseId))
            .orElseThrow(() -> BusinessException.notFound("REQUEST_UNKNOWN", "本案没有这一协助请求"));
    AskTarget target =
        asking.targets().stream()
            .filter(t -> t.requestId().filter(requestId::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> BusinessException.conflict("NOTHING_TO_RETRY", "该请求已重新发起"));
    if (before.status() != RequestStatus.REFUSED && before.status() != RequestStatus.CANCELLED) {
      throw BusinessException.conflict("NOTHING_TO_RETRY", "协助请求" + before.status().label() + "，无需重新发起");
    }
    return retry(file, asking, target, before);
  }

  private String retry(CaseFile file, Asking asking, AskTarget target, AssistanceRequest before) {
    Matter matter = agencies.matter(asking.matter());
    Unit unit = agencies.unit(before.unitCode());
    boolean sealed = papers.sealed(before.documentSetIds());
    Optional<String> fresh = sealed ? Optional.empty() : papers.order(file, matter, asking.input(), List.of(unit));
    List<String> travelling = sealed ? before.documentSetIds() : fresh.stream().toList();
    String request = assistance.open(List.of(order(asking, unit, travelling))).get(0);
    store.resolve(List.of(target.with(unit.code(), request)));
    process.start(asking, List.of(request), fresh, matter.process());
    audit.record("ASSISTANCE_RETRIED", TABLE, asking.id(), Map.of("request", before.id()), Map.of("request", request));
    return request;
  }

  /** What the dialog needs to know. */
  @Transactional(readOnly = true)
  public AskingForm form(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    boolean asks = user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK);
    return new AskingForm(
        file.courtCode(),
        asks && file.status() == CaseStatus.OPEN,
        file.debtors().stream().map(party -> new AskingForm.Debtor(party.id(), party.name())).toList());
  }

  /** Everything asked in a case, unit by unit, oldest first: three queries, however much was asked. */
  @Transactional(readOnly = true)
  public List<AskingStatus> statusOf(String caseId) {
    access.require(cases.byId(caseId).courtCode());
    Map<String, AssistanceRequest> requests =
        assistance.ofCase(caseId).stream().collect(Collectors.toMap(AssistanceRequest::id, request -> request));
    return store.ofCase(caseId).stream().map(asking -> status(asking, requests)).toList();
  }

  /**
   * One asking of a case.
   *
   * @throws BusinessException not found ({@code ASKING_UNKNOWN})
   */
  @Transactional(readOnly = true)
  public AskingStatus status(String caseId, String askingId) {
    return statusOf(caseId).stream()
        .filter(asking -> asking.id().equals(askingId))
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("ASKING_UNKNOWN", "本案没有这次协助发起"));
  }

  private AskingStatus status(Asking asking, Map<String, AssistanceRequest> requests) {
    String name = agencies.findMatter(asking.matter()).map(Matter::name).orElse(asking.matter());
    List<AskingStatus.Line> lines =
        asking.targets().stream()
            .map(t -> t.requestId().map(requests::get).map(request -> line(t, request)).orElseGet(() -> waiting(t)))
            .toList();
    return new AskingStatus(asking.id(), asking.matter(), name, asking.askedBy(), asking.askedAt(), lines);
  }

  private AskingStatus.Line line(AskTarget target, AssistanceRequest request) {
    boolean failed = request.status() == RequestStatus.REFUSED || request.status() == RequestStatus.CANCELLED;
    return new AskingStatus.Line(
        target.courtCode(),
        Optional.of(request.unitCode()),
        Optional.of(agencies.unit(request.unitCode()).name()),
        Optional.of(request.id()),
        request.status().name(),
        request.status().label(),
        request.resultCode(),
        request.reason(),
        failed);
  }

  private static AskingStatus.Line waiting(AskTarget target) {
    return new AskingStatus.Line(
        target.courtCode(), Optional.empty(), Optional.empty(), Optional.empty(),
        target.cancelled() ? "GIVEN_UP" : "WAITING_FOR_UNIT",
        target.cancelled() ? "无单位可办，已取消" : "指挥中心正在确定办理单位",
        Optional.empty(), Optional.empty(), false);
  }

  /**
   * The command centre names the unit for a routing incident: it holds from now on, and whatever waited goes on.
   *
   * @throws BusinessException invalid if the unit does not handle the matter
   */
  @Transactional
  public void unitChosen(String incidentId, String unitCode, String note) {
    AssistanceIncident incident = incidents.byId(incidentId);
    handling(agencies.matter(incident.matter()), unitCode);
    routes.decide(incident.matter(), incident.district(), unitCode, user.id(), clock.instant());
    goOn(incident, unitCode);
    incidents.close(incidentId, note);
  }

  /** The directory has been put right: whatever waited goes on by the directory. */
  @Transactional
  public void directoryCorrected(String incidentId, String note) {
    AssistanceIncident incident = incidents.byId(incidentId);
    if (incident.routing()) {
      goOn(incident, agencies.unitFor(incident.matter(), incident.district()).code());
    }
    incidents.close(incidentId, note);
  }

  /** Nobody can answer: whatever waited is given up, with the reason. */
  @Transactional
  public void givenUp(String incidentId, String reason) {
    int cancelled = store.cancelWaiting(incidentId);
    incidents.close(incidentId, reason);
    audit.record("ASSISTANCE_GIVEN_UP", AssistanceIncidents.TABLE, incidentId, Map.of(), Map.of("targets", cancelled));
  }

  private void goOn(AssistanceIncident incident, String unitCode) {
    for (Asking asking : store.waitingFor(incident.id())) {
      List<AskTarget> waiting =
          asking.targets().stream()
              .filter(t -> t.incidentId().filter(incident.id()::equals).isPresent() && t.requestId().isEmpty())
              .map(t -> new AskTarget(t.id(), t.askingId(), t.courtCode(), Optional.of(unitCode), t.requestId(), t.incidentId(), false))
              .toList();
      Asking rest =
          new Asking(
              asking.id(), asking.caseId(), asking.courtCode(), asking.matter(), asking.input(), asking.askedBy(),
              asking.askedAt(), waiting);
      Asking opened = open(cases.byId(asking.caseId()), agencies.matter(asking.matter()), rest);
      store.resolve(opened.targets());
    }
  }

  /** The papers were not sealed: nothing goes out. */
  @Transactional
  public void withdraw(List<String> requestIds) {
    assistance.stillPrepared(requestIds).forEach(id -> assistance.withdraw(id, "协助执行通知书已撤回，请求未发出"));
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
    handling(agencies.matter(incident.matter()), unitCode);
  }
}
