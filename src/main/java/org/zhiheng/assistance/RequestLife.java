package org.zhiheng.assistance;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RequestStep.Kind;
import org.zhiheng.assistance.persistence.RequestStepStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * What happens to a request between its sending and its end (协助请求的办理经过): a unit asks for more or names the right unit, the
 * court supplies or presses, the unit's leader is told.
 */
@Service
public class RequestLife {

  /** Code by which a unit sends a request on to another; names the error in the model. */
  static final String FORWARDED = "REQUEST_FORWARDED";

  private final RequestStore requests;
  private final RequestStepStore steps;
  private final Agencies agencies;
  private final ServiceLevels levels;
  private final RequestClock time;
  private final Dossier dossier;
  private final AssistanceProcess process;
  private final PressingNotices pressing;
  private final CrossCounty counties;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  RequestLife(
      RequestStore requests,
      RequestStepStore steps,
      Agencies agencies,
      ServiceLevels levels,
      RequestClock time,
      Dossier dossier,
      AssistanceProcess process,
      PressingNotices pressing,
      CrossCounty counties,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.requests = requests;
    this.steps = steps;
    this.agencies = agencies;
    this.levels = levels;
    this.time = time;
    this.dossier = dossier;
    this.process = process;
    this.pressing = pressing;
    this.counties = counties;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** What was said and done about it, first to last. */
  public List<RequestStep> steps(String requestId) {
    return steps.of(requestId);
  }

  /** The unit asks for more before it acts (请求补充); its words came with the request, and its time stands still. */
  @Transactional
  public void recordSupplementAsked(String requestId) {
    AssistanceRequest request = open(requestId);
    add(request, Kind.SUPPLEMENT_ASKED, request.reason().orElse(""));
    time.stopped(request);
    requests.status(requestId, RequestStatus.SUPPLEMENT);
    steps.clearReason(requestId);
  }

  /**
   * The court answers and adds documents of the dossier (补充材料).
   *
   * @param text the answer; up to 1,000 characters
   * @throws BusinessException conflict if the unit asked for nothing; invalid if the answer is empty or a document is not
   *     in the case's dossier
   */
  @Transactional
  public void supply(String requestId, String text, List<String> documentIds) {
    AssistanceRequest request = open(requestId);
    if (request.status() != RequestStatus.SUPPLEMENT) {
      throw BusinessException.conflict("SUPPLEMENT_NOT_ASKED", "协助单位没有要求补充材料");
    }
    String answer = Texts.required("text", text, "补充说明");
    Set<String> fresh = new LinkedHashSet<>(documentIds);
    requireInDossier(request.caseId(), fresh);
    fresh.removeAll(steps.attached(requestId));
    steps.attach(requestId, List.copyOf(fresh), clock.instant());
    add(request, Kind.SUPPLEMENT_GIVEN, answer);
  }

  private void requireInDossier(String caseId, Set<String> documentIds) {
    Set<String> known = dossier.entries(caseId).stream().map(DossierEntry::id).collect(Collectors.toSet());
    for (String id : documentIds) {
      if (!known.contains(id)) {
        throw BusinessException.invalid(
            "DOCUMENT_UNKNOWN", "卷宗中没有所选的材料", new FieldProblem("documents", id, "S1.6", "请从本案卷宗中选择"));
      }
    }
  }

  /** Whether the court has answered what the unit asked last; what else happens meanwhile, such as a download, changes nothing. */
  public boolean isSupplied(String requestId) {
    List<Kind> talk =
        steps.of(requestId).stream().map(RequestStep::kind).filter(Set.of(Kind.SUPPLEMENT_ASKED, Kind.SUPPLEMENT_GIVEN)::contains).toList();
    return !talk.isEmpty() && talk.get(talk.size() - 1) == Kind.SUPPLEMENT_GIVEN;
  }

  /** Units to which a request may be sent on: those of its department, since the matter is theirs. */
  public List<Unit> otherUnitsFor(AssistanceRequest request) {
    String department = agencies.matter(request.matter()).department();
    return agencies.units().stream()
        .filter(unit -> unit.department().equals(department))
        .filter(unit -> !unit.code().equals(request.unitCode()))
        .toList();
  }

  /**
   * A unit names the one that should have been asked (转送). The request moves when its process comes to it.
   *
   * @throws BusinessException invalid if the unit does not handle the matter, or no reason is given
   */
  @Transactional
  public void nameForward(String requestId, String unit, String reason) {
    AssistanceRequest request = open(requestId);
    Texts.required("reason", reason, "转送理由");
    if (otherUnitsFor(request).stream().noneMatch(other -> other.code().equals(unit))) {
      throw noSuchTarget(unit);
    }
    steps.forwardTo(requestId, unit);
    audit.record(
        "ASSISTANCE_FORWARD_NAMED", Assistance.TABLE, requestId, Map.of("unit", request.unitCode()), Map.of("unit", unit));
  }

  private static BusinessException noSuchTarget(String unit) {
    String message = "请选择同一部门的另一个单位；其他部门的事项请说明理由后拒绝";
    return BusinessException.invalid("FORWARD_UNKNOWN", message, new FieldProblem("unit", unit, "S1.3", message));
  }

  /**
   * Makes sure that a request to be sent on has somewhere to go.
   *
   * @throws BusinessException invalid if no unit was named: a program must not forward into nowhere
   */
  void requireForwardNamed(String requestId) {
    if (steps.forwardTo(requestId).isEmpty()) {
      throw noSuchTarget("");
    }
  }

  /** Sends it on to the unit that was named (改送). */
  @Transactional
  public void forward(String requestId) {
    AssistanceRequest request = open(requestId);
    Unit target = agencies.unit(steps.forwardTo(requestId).orElseThrow());
    add(request, Kind.FORWARDED, request.reason().orElse(""));
    String topic = agencies.matter(request.matter()).topicOf(target);
    steps.moved(requestId, target.code(), topic, counties.isBetween(request.courtCode(), target));
  }

  /** The unit's leader is told that it takes too long (报单位负责人); the clock does so, once, nobody has to. */
  @Transactional
  public void escalate(String requestId) {
    AssistanceRequest request = open(requestId);
    if (!time.wasOverBefore(requestId, levels.of(agencies.matter(request.matter())).escalateMinutes())) {
      steps.escalated(requestId, clock.instant());
      add(request, Kind.ESCALATED, "");
      pressing.escalated(request, steps.of(requestId).stream().filter(step -> step.kind() == Kind.ESCALATED).count());
    }
  }

  /**
   * A person urges the unit (人工催办).
   *
   * @throws BusinessException conflict when the quota of the table is used up, or the request is not with the unit
   */
  @Transactional
  public void urge(String requestId) {
    AssistanceRequest request = open(requestId);
    if (request.status() == RequestStatus.SUPPLEMENT || request.status() == RequestStatus.PREPARED) {
      throw BusinessException.conflict("REQUEST_NOT_OUT", "请求" + request.status().label() + "，不在协助单位，无从催办");
    }
    int quota = levels.of(agencies.matter(request.matter())).urgeQuota();
    int done = steps.urgedByPerson(requestId);
    if (done >= quota) {
      throw BusinessException.conflict("URGE_QUOTA", "同一请求最多人工催办 " + quota + " 次，已催办 " + done + " 次；逾期未复将自动转督办");
    }
    steps.urgedByPerson(requestId, done + 1);
    add(request, Kind.URGED, "");
    pressing.urged(request, request.urged() + 1);
  }

  /** Requests of a case that lie still because their workers gave up (办理失败): what {@link #retry} is for. */
  public Set<String> givenUp(String caseId) {
    return process.givenUp(caseId);
  }

  /**
   * Offers a request anew whose worker gave up (重试).
   *
   * @throws BusinessException conflict if no worker has given up on it
   */
  @Transactional
  public void retry(String requestId) {
    AssistanceRequest request = open(requestId);
    if (!process.retry(request)) {
      throw BusinessException.conflict("NOTHING_TO_RETRY", "该请求没有办理失败，不需要重试");
    }
    add(request, Kind.RETRIED, "");
  }

  /** An officer took a document away (下载文书). */
  @Transactional
  public void recordDownload(String requestId, String title) {
    add(requests.lock(requestId).orElseThrow(Assistance::unknown), Kind.DOWNLOADED, title);
  }

  private AssistanceRequest open(String requestId) {
    AssistanceRequest request = requests.lock(requestId).orElseThrow(Assistance::unknown);
    Assistance.refuseFinal(request);
    return request;
  }

  private void add(AssistanceRequest request, Kind kind, String text) {
    steps.add(request, kind, user.id(), text, clock.instant());
    audit.record(
        "ASSISTANCE_" + kind.name(), Assistance.TABLE, request.id(), Map.of("status", request.status().name()),
        Map.of("unit", request.unitCode()));
  }
}
