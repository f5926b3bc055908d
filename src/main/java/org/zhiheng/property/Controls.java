package org.zhiheng.property;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RequestAnswered;
import org.zhiheng.assistance.RequestCancelled;
import org.zhiheng.assistance.RequestRefused;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.OrderStore.OrderRow;
import org.zhiheng.property.persistence.OrderStore;

/** Carries out control orders (控制的实施): from plan to papers, to the units, and back with what really came of it. */
@Service
public class Controls {

  private static final String TABLE = "property_measure";

  private final Plans plans;
  private final MeasurePapers papers;
  private final MeasureEffects effects;
  private final ControlBounds bounds;
  private final ControlTerms terms;
  private final MeasureStore measures;
  private final OrderStore orders;
  private final CaseFiles cases;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Controls(
      Plans plans,
      MeasurePapers papers,
      MeasureEffects effects,
      ControlBounds bounds,
      ControlTerms terms,
      MeasureStore measures,
      OrderStore orders,
      CaseFiles cases,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.papers = papers;
    this.effects = effects;
    this.bounds = bounds;
    this.terms = terms;
    this.measures = measures;
    this.orders = orders;
    this.cases = cases;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Opens an order for what is planned; for the proposal if the judge planned nothing. Returns its id. */
  @Transactional
  public String open(String caseId) {
    CaseFile file = cases.byId(caseId);
    plans.settle(caseId);
    OrderRow order = new OrderRow(Ids.next(), caseId, file.courtCode(), Optional.empty(), user.id(), clock.instant());
    orders.insert(order);
    audit.record("CONTROL_ORDERED", "property_control_order", order.id(), Map.of(), Map.of("caseId", caseId));
    return order.id();
  }

  /**
   * Takes the plan into the order and sets the longest term of each measure (R2.01–R2.04).
   *
   * @throws BusinessException if nothing is planned, or the debt has shrunk and the plan is too much by now; nothing is
   *     changed then
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public void prepare(String controlOrderId) {
    OrderRow order = byId(controlOrderId);
    cases.hold(order.caseId());
    plans.requireOrderable(order.caseId());
    List<ControlMeasure> planned =
        measures.ofCase(order.caseId()).stream().map(Row::measure).filter(Controls::isPlan).toList();
    Map<AssetClass, Integer> years = terms.maxYears(planned.stream().map(m -> m.assetKind().assetClass()).toList());
    measures.setAside(controlOrderId);
    measures.order(
        planned.stream().map(ControlMeasure::id).toList(),
        controlOrderId,
        planned.stream().map(m -> years.get(m.assetKind().assetClass())).toList(),
        clock.instant());
  }

  private static boolean isPlan(ControlMeasure measure) {
    return measure.status() == MeasureStatus.PLANNED && measure.controlOrderId().isEmpty();
  }

  /** Whether a plan waits to be ordered. */
  @Transactional
  public boolean isPlanned(String caseId) {
    return plans.isPlanned(caseId);
  }

  /** Orders ruling and assistance notice, one set for each unit. */
  @Transactional
  public void prepareDocuments(String controlOrderId) {
    OrderRow order = byId(controlOrderId);
    papers.prepareControl(cases.byId(order.caseId()), pending(controlOrderId));
  }

  /** Sets of papers that wait for approval. */
  @Transactional(readOnly = true)
  public List<String> documentSets(String controlOrderId) {
    return pending(controlOrderId).stream().flatMap(row -> row.documentSetId().stream()).distinct().toList();
  }

  /** Sends the requests whose papers are sealed; a measure whose papers were given up is given up too. */
  @Transactional
  public void openRequests(String controlOrderId) {
    OrderRow order = byId(controlOrderId);
    cases.hold(order.caseId());
    MeasurePapers.Sealed<Row> sealed = papers.sealed(pending(controlOrderId), Row::documentSetId);
    List<Row> overtaken = overtaken(order.caseId(), sealed.ready());
    List<Row> ready = sealed.ready().stream().filter(row -> !overtaken.contains(row)).toList();
    papers.requestControl(cases.byId(order.caseId()), ready, controlOrderId);
    measures.requested(ready.stream().map(Row::id).toList(), clock.instant());
    audit.recordAll(ready.stream().map(Controls::requested).toList());
    fail(sealed.withdrawn(), MeasureFailure.CANCELLED, "文书未获批准");
    fail(overtaken, MeasureFailure.CANCELLED, "文书用印期间债务已减少，其余措施足以保全，不再采取（R2.17）");
  }

  /** What the debt, paid in part during signing, needs no more as a whole; a signed sum is not altered, the rest still suffices. */
  private List<Row> overtaken(String caseId, List<Row> ready) {
    Money excess = plans.excess(caseId);
    List<Row> overtaken = new ArrayList<>();
    for (Row row : ready) {
      Money amount = row.measure().amount();
      if (row.measure().assetKind().divisible() && amount.compareTo(excess) <= 0) {
        overtaken.add(row);
        excess = excess.minus(amount);
      }
    }
    return overtaken;
  }

  private static AuditTrail.Change requested(Row row) {
    return new AuditTrail.Change(
        "MEASURE_REQUESTED",
        TABLE,
        row.id(),
        Map.of("status", MeasureStatus.PLANNED.name()),
        Map.of("status", MeasureStatus.REQUESTED.name(), "amountFen", row.measure().amount().fen()));
  }

  /** Requests that are out. */
  @Transactional(readOnly = true)
  public List<String> requests(String controlOrderId) {
    return measures.ofOrder(controlOrderId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.REQUESTED)
        .flatMap(row -> row.requestId().stream())
        .toList();
  }

  /** A unit answered: the measure binds, waits in rank, or did not come about. The same answer again changes nothing. */
  @EventListener
  void answered(RequestAnswered answer) {
    awaited(answer.requestId()).ifPresent(row -> apply(row, answer.requestId(), answer.resultCode(), new UnitReply(answer.content())));
  }

  private void apply(Row row, String requestId, String resultCode, UnitReply reply) {
    switch (resultCode) {
      case "CONTROLLED" -> takesEffect(row, requestId, reply);
      case "WAITING" -> waits(row, reply);
      default -> fail(List.of(row), failure(resultCode), reply.note().orElse(""));
    }
  }

  private void takesEffect(Row row, String requestId, UnitReply reply) {
    bounds.require(row, requestId, reply);
    effects.takeEffect(row, reply);
  }

  private void waits(Row row, UnitReply reply) {
    int rank = reply.rank().filter(r -> r > 1).orElseThrow(() -> missingRank(reply));
    measures.waiting(row.id(), rank, reply.receiptNo().orElse(null), clock.instant());
    audit.record(
        "MEASURE_WAITING",
        TABLE,
        row.id(),
        Map.of("status", row.measure().status().name()),
        Map.of("status", MeasureStatus.WAITING.name(), "rank", rank));
  }

  private static BusinessException missingRank(UnitReply reply) {
    String given = reply.rank().map(String::valueOf).orElse("");
    return BusinessException.invalid(
        "RECEIPT_INVALID",
        "回执无法读取：轮候查封应写明顺位（rank），且大于 1",
        new FieldProblem("rank", given, "R2.14", "轮候顺位应大于 1"));
  }

  private static MeasureFailure failure(String resultCode) {
    return Arrays.stream(MeasureFailure.values())
        .filter(f -> f.name().equals(resultCode))
        .findFirst()
        .orElseThrow(
            () ->
                BusinessException.invalid(
                    "RECEIPT_INVALID",
                    "回执无法读取：不认识的办理结果 " + resultCode,
                    new FieldProblem("resultCode", resultCode, "协助回执", "应为 CONTROLLED、WAITING、NOT_FOUND、TRANSFERRED_BEFORE 或 REFUSED")));
  }

  /** A unit refused. */
  @EventListener
  void refused(RequestRefused refusal) {
    awaited(refusal.requestId()).ifPresent(row -> fail(List.of(row), MeasureFailure.REFUSED, refusal.reason()));
  }

  /** The court took the request back. */
  @EventListener
  void cancelled(RequestCancelled cancelled) {
    awaited(cancelled.requestId()).ifPresent(row -> fail(List.of(row), MeasureFailure.CANCELLED, cancelled.reason()));
  }

  private Optional<Row> awaited(String requestId) {
    return measures.byRequest(requestId).filter(row -> row.measure().status() == MeasureStatus.REQUESTED);
  }

  private void fail(List<Row> rows, MeasureFailure failure, String reason) {
    measures.failed(rows.stream().map(Row::id).toList(), failure, PersonalNumbers.hide(reason), clock.instant());
    for (Row row : rows) {
      audit.record(
          "MEASURE_FAILED",
          TABLE,
          row.id(),
          Map.of("status", row.measure().status().name()),
          Map.of("status", MeasureStatus.FAILED.name(), "failure", failure.name()));
      events.publishEvent(new MeasureFailed(row.id(), row.measure().caseId(), row.measure().courtCode(), failure));
    }
  }

  /**
   * What came of the order.
   *
   * @param anyMeasure whether the case has any measure that binds or waits
   */
  public record Recorded(ControlOutcome outcome, boolean anyMeasure) {}

  /**
   * The title of a pre-sealed thing is registered: from now on it is sealed, with the first day and term of the pre-seal (R2.16).
   *
   * @throws BusinessException conflict if the measure is no pre-seal that binds
   */
  @Transactional
  void titleRegistered(String caseId, String measureId) {
    Row row =
        measures.hold(List.of(measureId)).stream()
            .filter(held -> held.measure().caseId().equals(caseId))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("MEASURE_UNKNOWN", "本案没有这项措施"));
    boolean preSealed = row.measure().kind() == ControlKind.PRE_SEAL && row.measure().status() == MeasureStatus.EFFECTIVE;
    if (!preSealed) {
      throw BusinessException.conflict("NOT_PRE_SEALED", "只有已生效的预查封可以转为正式查封");
    }
    measures.formal(measureId, clock.instant());
    audit.record(
        "PRE_SEAL_FORMAL",
        TABLE,
        measureId,
        Map.of("kind", ControlKind.PRE_SEAL.name()),
        Map.of("kind", ControlKind.SEAL.name()));
  }

  /** Records what came of the order. */
  @Transactional
  public Recorded record(String controlOrderId) {
    OrderRow order = byId(controlOrderId);
    ControlOutcome outcome = outcome(measures.ofOrder(controlOrderId));
    orders.outcome(controlOrderId, outcome, clock.instant());
    boolean any = anyLive(order.caseId());
    if (any) {
      cases.reach(order.caseId(), Milestone.CONTROLLED);
    }
    return new Recorded(outcome, any);
  }

  private static ControlOutcome outcome(List<Row> rows) {
    long live = rows.stream().filter(row -> row.measure().status().isLive()).count();
    if (live == rows.size()) {
      return ControlOutcome.COMPLETE;
    }
    return live == 0 ? ControlOutcome.NONE : ControlOutcome.INCOMPLETE;
  }

  /** Gives up what was not sent yet, because there is nothing to secure any more. */
  @Transactional
  public Recorded withdraw(String controlOrderId) {
    OrderRow order = byId(controlOrderId);
    fail(pending(controlOrderId), MeasureFailure.CANCELLED, "债务已清偿，不再采取");
    orders.outcome(controlOrderId, ControlOutcome.WITHDRAWN, clock.instant());
    return new Recorded(ControlOutcome.WITHDRAWN, anyLive(order.caseId()));
  }

  private boolean anyLive(String caseId) {
    return measures.ofCase(caseId).stream().anyMatch(row -> row.measure().status().isLive());
  }

  private List<Row> pending(String controlOrderId) {
    return measures.ofOrder(controlOrderId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.PLANNED)
        .toList();
  }

  private OrderRow byId(String controlOrderId) {
    return orders
        .order(controlOrderId)
        .orElseThrow(() -> BusinessException.notFound("CONTROL_ORDER_UNKNOWN", "没有这份控制指令：" + controlOrderId));
  }
}
