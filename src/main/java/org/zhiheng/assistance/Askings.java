package org.zhiheng.assistance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
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
  private final AskingRequests requests;
  private final AskingStore store;
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
      AskingRequests requests,
      AskingStore store,
      AuditTrail audit,
      CourtAccess access,
      CurrentUser user,
      Clock clock) {
    this.cases = cases;
    this.courts = courts;
    this.agencies = agencies;
    this.assistance = assistance;
    this.schemas = schemas;
    this.requests = requests;
    this.store = store;
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
    Matter matter = agencies.offeredMatter(order.matter());
    requireAskedDirectly(matter);
    requireFew(order);
    schemas.check(matter, order.input());
    AskedDebtors.require(file, order.input());
    String id = Ids.next();
    List<AskTarget> targets = targets(id, order, matter, file.courtCode());
    Asking asking =
        new Asking(id, file.id(), file.courtCode(), matter.code(), order.input(), user.id(), clock.instant(), targets);
    Asking opened = requests.open(file, matter, asking);
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

  /** Units named by the asker, then whoever the directory names for the districts; one request per unit. */
  private List<AskTarget> targets(String askingId, AskOrder order, Matter matter, String ownCourt) {
    List<AskTarget> targets = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (String code : order.units()) {
      Unit unit = agencies.requireHandles(matter, code);
      if (taken.add(code)) {
        String district = unit.serves(ownCourt) ? ownCourt : unit.districts().get(0);
        targets.add(AskTarget.of(askingId, district, Optional.of(code), Optional.empty()));
      }
    }
    for (String district : districts(order, ownCourt)) {
      AskTarget target = routed(askingId, matter, district);
      if (target.unitCode().map(taken::add).orElse(true)) {
        targets.add(target);
      }
    }
    return targets;
  }

  private Set<String> districts(AskOrder order, String ownCourt) {
    boolean nobodyNamed = order.units().isEmpty() && order.districts().isEmpty();
    // In one order for everybody: each district without a unit locks its incident.
    Set<String> districts = new TreeSet<>(nobodyNamed ? List.of(ownCourt) : order.districts());
    districts.forEach(courts::byCode);
    return districts;
  }

  /** The unit of the district, or the incident that there is none or more than one. */
  private AskTarget routed(String askingId, Matter matter, String district) {
    UnitRouting.Resolution resolution = agencies.resolve(matter.code(), district);
    Optional<String> unit = resolution.unit().map(Unit::code);
    Optional<String> incident =
        unit.isPresent() ? Optional.empty() : Optional.of(agencies.raise(matter.code(), district, resolution));
    return AskTarget.of(askingId, district, unit, incident);
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
            .orElseThrow(Askings::askedAgainAlready);
    if (before.status() != RequestStatus.REFUSED && before.status() != RequestStatus.CANCELLED) {
      throw BusinessException.conflict("NOTHING_TO_RETRY", "协助请求" + before.status().label() + "，无需重新发起");
    }
    return retry(file, asking, target, before);
  }

  private String retry(CaseFile file, Asking asking, AskTarget target, AssistanceRequest before) {
    String request = requests.openAgain(file, agencies.matter(asking.matter()), asking, target.courtCode(), before);
    if (!store.askedAgain(target, before.id(), request)) {
      throw askedAgainAlready();
    }
    audit.record("ASSISTANCE_RETRIED", TABLE, asking.id(), Map.of("request", before.id()), Map.of("request", request));
    return request;
  }

  private static BusinessException askedAgainAlready() {
    return BusinessException.conflict("NOTHING_TO_RETRY", "该请求已重新发起");
  }

  /**
   * Takes back what was asked and is no longer needed (撤回协助); a unit that has it is told to stop or undo. What goes out
   * later, because its papers are not sealed yet, does not go out.
   *
   * @param reason up to 1,000 characters
   * @throws BusinessException not found for another court's request; conflict ({@code REQUEST_OF_PROCESS}) if a survey or an
   *     order asked for it, which ends by its own rules, or if it is over
   */
  @Transactional
  public void takeBack(String requestId, String reason) {
    AssistanceRequest request = assistance.byId(requestId);
    access.require(request.courtCode());
    if (store.find(request.purposeId()).isEmpty()) {
      throw BusinessException.conflict(
          "REQUEST_OF_PROCESS", "该请求由财产查询或控制、解除等流程发起，随该流程办理，不能单独撤回");
    }
    assistance.cancel(requestId, Texts.required("reason", reason, "撤回理由"));
  }

  /** The papers were not sealed: nothing goes out. */
  @Transactional
  public void withdraw(List<String> requestIds) {
    assistance.stillPrepared(requestIds).forEach(id -> assistance.withdraw(id, "协助执行通知书已撤回，请求未发出"));
  }
}
