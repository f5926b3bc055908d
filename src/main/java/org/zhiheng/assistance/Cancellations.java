package org.zhiheng.assistance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RequestStep.Kind;
import org.zhiheng.assistance.persistence.RequestStepStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Courts;

/**
 * Requests taken back, as their units meet them (撤销告知): a unit that has the request stops, or undoes what it did, and says
 * which. The request itself stays cancelled whatever the unit answers.
 */
@Component
public class Cancellations implements ExternalWork {

  /** Last part of the topic on which every unit hears of requests taken back. */
  public static final String VERB = "withdraw";

  /** The unit had acted and put things back as they were. */
  static final String UNDONE = "UNDONE";

  /** The unit had not acted yet. */
  static final String NOTHING_DONE = "NOTHING_DONE";

  /** What a unit may answer. */
  public static final Set<String> RESULTS = Set.of(UNDONE, NOTHING_DONE);

  private static final String IDENTIFIER = "identifier";

  private final RequestStore requests;
  private final RequestStepStore steps;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final Courts courts;
  private final AuditTrail audit;
  private final Clock clock;

  Cancellations(
      RequestStore requests,
      RequestStepStore steps,
      Agencies agencies,
      CaseFiles cases,
      Courts courts,
      AuditTrail audit,
      Clock clock) {
    this.requests = requests;
    this.steps = steps;
    this.agencies = agencies;
    this.cases = cases;
    this.courts = courts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom to tell of a request taken back; a query leaves nothing behind that had to be undone. */
  public CancellationNotice of(String requestId) {
    AssistanceRequest request = request(requestId);
    boolean acts = agencies.matter(request.matter()).kind() != MatterKind.QUERY;
    return new CancellationNotice(
        requestId, acts && request.receivedAt().isPresent(), request.unitCode() + "." + VERB);
  }

  /** Whether the unit still owes a word about a request taken back: it had it, might have acted, and has not confirmed. */
  @Transactional(readOnly = true)
  public boolean isOwed(String requestId) {
    AssistanceRequest request = request(requestId);
    return request.status() == RequestStatus.CANCELLED && of(requestId).unitHasRequest() && !isConfirmed(requestId);
  }

  /**
   * Takes a confirmation for which no task stands any more (逾期确认): the command centre has taken over, or the request was
   * withdrawn while it was with the court.
   *
   * @throws BusinessException conflict if the unit owes none
   */
  @Transactional
  public void confirmLate(String requestId, WorkAnswer answer) {
    if (!isOwed(requestId)) {
      throw BusinessException.conflict("REQUEST_FINISHED", "该请求未被撤回，或已确认停止办理，无须确认");
    }
    accept(requestId, answer);
  }

  private boolean isConfirmed(String requestId) {
    return steps.of(requestId).stream().anyMatch(step -> step.kind() == Kind.UNDONE);
  }

  @Override
  public String reference() {
    return "cancelledRequestId";
  }

  @Override
  public String exchangeKind() {
    return "assistance-cancellation";
  }

  @Override
  public Map<String, Object> disclose(String id) {
    AssistanceRequest request = request(id);
    Matter matter = agencies.termsOf(request);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("requestNo", id);
    fields.put(RequestPackage.ERRAND, id + "-" + VERB);
    fields.put("matter", matter.code());
    fields.put("matterName", matter.name() + "（撤销）");
    fields.put("caseNo", cases.byId(request.caseId()).caseNo());
    fields.put("courtCode", request.courtCode());
    fields.put("courtName", courts.byCode(request.courtCode()).name());
    fields.put("resultCodes", List.of(UNDONE, NOTHING_DONE));
    if (matter.discloses().contains(IDENTIFIER) && request.content().containsKey(IDENTIFIER)) {
      fields.put(IDENTIFIER, request.content().get(IDENTIFIER));
    }
    return fields;
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return List.of();
  }

  @Override
  public byte[] content(String id, String documentId) {
    throw BusinessException.notFound("DOCUMENT_UNKNOWN", "撤销告知未附文书");
  }

  @Override
  @Transactional
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    AssistanceRequest request = requests.lock(id).orElseThrow(Assistance::unknown);
    String result = String.valueOf(answer.fields().get("resultCode"));
    if (!RESULTS.contains(result)) {
      throw BusinessException.invalid(
          "RESULT_CODE_UNKNOWN", "撤销告知的办理结果应为 NOTHING_DONE 或 UNDONE",
          new FieldProblem("resultCode", result, VERB, "应为 NOTHING_DONE（尚未办理）或 UNDONE（已恢复原状）"));
    }
    if (!isConfirmed(id)) {
      steps.add(request, Kind.UNDONE, answer.by(), result, clock.instant());
      audit.record(
          "ASSISTANCE_UNDONE", Assistance.TABLE, id, Map.of("status", request.status().name()),
          Map.of("account", answer.by(), "result", result));
    }
    return Map.of();
  }

  /** A withdrawal is nothing a unit may refuse; the model draws no such way, so the call fails with a message. */
  @Override
  public Refusal refuse(String id, String account, String code, String reason) {
    return Refusal.BPMN_ERROR;
  }

  private AssistanceRequest request(String id) {
    return requests.find(id).orElseThrow(Assistance::unknown);
  }
}
