package org.zhiheng.assistance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.RequestClockStore.Term;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.audit.AuditTrail.Change;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Requests to agencies and their receipts (协助请求与回执), seen from inside the court: who orders them, and the process that
 * carries each one. The units meet the same requests in {@link AssistanceExchange}.
 */
@Service
public class Assistance {

  static final String TABLE = "assistance_request";

  private final RequestStore requests;
  private final Receipts receipts;
  private final AssistanceProcess process;
  private final Agencies agencies;
  private final ServiceLevels levels;
  private final CrossCounty counties;
  private final RequestClock time;
  private final PressingNotices pressing;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assistance(
      RequestStore requests,
      Receipts receipts,
      AssistanceProcess process,
      Agencies agencies,
      ServiceLevels levels,
      CrossCounty counties,
      RequestClock time,
      PressingNotices pressing,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.requests = requests;
    this.receipts = receipts;
    this.process = process;
    this.agencies = agencies;
    this.levels = levels;
    this.counties = counties;
    this.time = time;
    this.pressing = pressing;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens requests in one insert; the ids come back in the order of the orders.
   *
   * @throws BusinessException when a matter is not in the catalogue, or its district has no unit or two
   */
  @Transactional
  public List<String> open(List<RequestOrder> orders) {
    return opened(orders.stream().map(order -> opening(order, false)).toList());
  }

  private List<String> opened(List<RequestOpening> opened) {
    requests.insertAll(opened);
    audit.recordAll(opened.stream().map(RequestOpening::request).map(Assistance::openingOf).toList());
    return opened.stream().map(opening -> opening.request().id()).toList();
  }

  /** As {@link #open}, for queries that need no papers and whose tasks stand on their topics at once (随生成发出). */
  @Transactional
  public List<String> openAndSend(List<RequestOrder> orders) {
    List<String> opened = opened(orders.stream().map(order -> opening(order, true)).toList());
    requests.sentAsPrepared(opened);
    audit.recordAll(opened.stream().map(Assistance::sendingOf).toList());
    return opened;
  }

  private RequestOpening opening(RequestOrder order, boolean goesOut) {
    Unit unit = order.unit().map(agencies::unit).orElseGet(() -> agencies.unitFor(order.matter(), order.courtCode()));
    int minutes = levels.of(agencies.matter(order.matter())).remindMinutes();
    AssistanceRequest request = prepare(order, unit);
    Optional<Instant> late = goesOut ? Optional.of(time.overdueFrom(request.preparedAt(), minutes)) : Optional.empty();
    return new RequestOpening(request, user.id(), counties.isBetween(order.courtCode(), unit), minutes, late);
  }

  private AssistanceRequest prepare(RequestOrder order, Unit unit) {
    return new AssistanceRequest(
        Ids.next(),
        order.caseId(),
        order.courtCode(),
        order.matter(),
        unit.code(),
        agencies.matter(order.matter()).topicOf(unit),
        order.purposeId(),
        order.content(),
        order.documentSetIds(),
        RequestStatus.PREPARED,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static Change openingOf(AssistanceRequest request) {
    return new Change(
        "ASSISTANCE_OPENED", TABLE, request.id(), Map.of(),
        Map.of("caseId", request.caseId(), "topic", request.topic(), "purposeId", request.purposeId()));
  }

  private static Change sendingOf(String requestId) {
    return new Change(
        "ASSISTANCE_SENT", TABLE, requestId, Map.of("status", RequestStatus.PREPARED.name()),
        Map.of("status", RequestStatus.SENT.name()));
  }

  /**
   * One request.
   *
   * @throws BusinessException not found ({@code REQUEST_UNKNOWN})
   */
  public AssistanceRequest byId(String requestId) {
    return requests.find(requestId).orElseThrow(Assistance::unknown);
  }

  /** All requests of a case, oldest first. */
  public List<AssistanceRequest> ofCase(String caseId) {
    return requests.ofCase(caseId);
  }

  /** Ids of those of a case that no unit has ever seen (未签收): nothing can have been done about them yet. */
  public Set<String> unseenOf(String caseId) {
    return requests.unseen(caseId);
  }

  /** All requests a survey, control order or release asked for, oldest first. */
  public List<AssistanceRequest> ofPurpose(String purposeId) {
    return requests.ofPurpose(purposeId);
  }

  /** Ids of those of a purpose that are still to be sent: what a model's multi-instance runs over. */
  public List<String> preparedOf(String purposeId) {
    return requests.preparedIds(purposeId);
  }

  /** Those of the requests that are still to be sent, in the same order. */
  public List<String> stillPrepared(List<String> requestIds) {
    Set<String> prepared = requests.preparedAmong(requestIds);
    return requestIds.stream().filter(prepared::contains).toList();
  }

  /** The topic on which the unit receives the request. */
  public String topicOf(String requestId) {
    return requests.topic(requestId).orElseThrow(Assistance::unknown);
  }

  /** How long the unit may still take with it when it comes back from the court; all its time if it was never there. */
  public ServiceLevel left(String requestId) {
    Term term = time.term(requestId);
    return levels.of(agencies.matter(term.matter())).less(term.used());
  }

  /** Sends it out (发出); once more after silence (催办重发), which urges the unit, too. Returns the topic. */
  @Transactional
  public String send(String requestId) {
    AssistanceRequest request = locked(requestId);
    refuseFinal(request);
    time.sent(request);
    requests.sent(requestId, clock.instant());
    if (request.status() == RequestStatus.SILENT) {
      requests.urged(requestId);
      pressing.sentAgain(request, request.urged() + 1);
    }
    record("ASSISTANCE_SENT", request, Map.of("status", RequestStatus.SENT.name(), "topic", request.topic()));
    return request.topic();
  }

  /**
   * Urges the unit (催办); the number of urgings travels with the request. What was urged before the court was asked to
   * supplement is not urged for the same minutes again.
   */
  @Transactional
  public void urge(String requestId) {
    AssistanceRequest request = locked(requestId);
    if (!request.status().isFinal() && !time.wasOverBefore(requestId, levels.of(agencies.matter(request.matter())).remindMinutes())) {
      requests.urged(requestId);
      record("ASSISTANCE_URGED", request, Map.of("urged", request.urged() + 1));
      pressing.urged(request, request.urged() + 1);
    }
  }

  /** The unit stayed silent beyond its time (逾期未复): the command centre supervises, and the unit may still answer. */
  @Transactional
  public void recordSilence(String requestId) {
    AssistanceRequest request = locked(requestId);
    refuseFinal(request);
    requests.status(requestId, RequestStatus.SILENT);
    record("ASSISTANCE_SILENT", request, Map.of("status", RequestStatus.SILENT.name()));
    events.publishEvent(
        new RequestSilent(
            requestId, request.caseId(), request.courtCode(), request.matter(), request.purposeId()));
  }

  /** Ends a request the unit refused (拒绝协助); who refused and why is already stored. */
  @Transactional
  public void recordRefusal(String requestId) {
    AssistanceRequest request = locked(requestId);
    if (request.status().isFinal()) {
      return;
    }
    finish(request, RequestStatus.REFUSED, clock.instant());
    record("ASSISTANCE_REFUSED", request, Map.of("status", RequestStatus.REFUSED.name()));
    events.publishEvent(
        new RequestRefused(
            requestId, request.caseId(), request.courtCode(), request.matter(), request.purposeId(),
            request.reasonCode().orElse(""), request.reason().orElse("")));
  }

  /** Files the receipt (回执归卷): its files go to the dossier, the request is done, and whoever asked is told. */
  @Transactional
  public void fileReceipt(String requestId) {
    AssistanceRequest request = locked(requestId);
    if (request.status().isFinal()) {
      return;
    }
    String resultCode =
        request.resultCode().orElseThrow(() -> new IllegalStateException("请求 " + requestId + " 尚无回执"));
    Instant now = clock.instant();
    receipts.file(request, now);
    finish(request, RequestStatus.DONE, now);
    record("ASSISTANCE_DONE", request, Map.of("status", RequestStatus.DONE.name(), "resultCode", resultCode));
    events.publishEvent(
        new RequestAnswered(
            requestId, request.caseId(), request.courtCode(), request.matter(), request.purposeId(), resultCode,
            request.answer()));
  }

  /**
   * Enters a paper answer (线下办理) that staff fetched themselves; the proof is uploaded to the dossier.
   *
   * @throws BusinessException invalid if the matter does not know the result code
   */
  @Transactional
  public void answerOffline(String requestId, String resultCode, Map<String, Object> fields) {
    AssistanceRequest request = locked(requestId);
    refuseFinal(request);
    requireResultCode(agencies.termsOf(request), resultCode);
    requests.answered(requestId, resultCode, fields);
    requests.offline(requestId);
    record("ASSISTANCE_ANSWERED_OFFLINE", request, Map.of("resultCode", resultCode));
  }

  /**
   * Checks a result code against what the request may be answered with.
   *
   * @throws BusinessException invalid ({@code RESULT_CODE_UNKNOWN}) naming the allowed ones
   */
  public void requireResultCode(AssistanceRequest request, String resultCode) {
    requireResultCode(agencies.termsOf(request), resultCode);
  }

  static void requireResultCode(Matter matter, String resultCode) {
    if (!matter.resultCodes().contains(resultCode)) {
      String allowed = String.join("、", matter.resultCodes().stream().sorted().toList());
      throw BusinessException.invalid(
          "RESULT_CODE_UNKNOWN",
          "事项“" + matter.name() + "”的办理结果应为 " + allowed + " 之一",
          new FieldProblem("resultCode", resultCode, matter.code(), "应为 " + allowed + " 之一"));
    }
  }

  /**
   * Takes back what is not yet finished (撤回); the unit's task disappears.
   *
   * @throws BusinessException conflict if it is already finished
   */
  @Transactional
  public void cancel(String requestId, String reason) {
    withdraw(requestId, reason);
    process.stop(requestId, byId(requestId).caseId());
  }

  /** As {@link #cancel}, for the request's own process, which goes on to its end by itself. */
  @Transactional
  public void withdraw(String requestId, String reason) {
    AssistanceRequest request = locked(requestId);
    refuseFinal(request);
    requests.reason(requestId, "CANCELLED", reason);
    finish(request, RequestStatus.CANCELLED, clock.instant());
    record("ASSISTANCE_CANCELLED", request, Map.of("status", RequestStatus.CANCELLED.name()));
    events.publishEvent(
        new RequestCancelled(
            requestId, request.caseId(), request.courtCode(), request.matter(), request.purposeId(), reason));
  }

  /** Ends it, keeping how much office time (S1.16) the unit has had it. */
  private void finish(AssistanceRequest request, RequestStatus status, Instant now) {
    requests.finished(request.id(), status, now, time.worked(request.id()));
  }

  private AssistanceRequest locked(String requestId) {
    return requests.lock(requestId).orElseThrow(Assistance::unknown);
  }

  private void record(String action, AssistanceRequest request, Map<String, ?> after) {
    audit.record(action, TABLE, request.id(), Map.of("status", request.status().name()), after);
  }

  static void refuseFinal(AssistanceRequest request) {
    if (request.status().isFinal()) {
      throw BusinessException.conflict("REQUEST_FINISHED", "协助请求" + request.status().label() + "，不能再变更");
    }
  }

  static BusinessException unknown() {
    return BusinessException.notFound("REQUEST_UNKNOWN", "没有这一协助请求");
  }
}
