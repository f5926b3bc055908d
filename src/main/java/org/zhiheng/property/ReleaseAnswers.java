package org.zhiheng.property;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RequestAnswered;
import org.zhiheng.assistance.RequestCancelled;
import org.zhiheng.assistance.RequestRefused;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.OrderStore;

/** What units say to the lifting of a measure (解除的回执): lifted, in part, or not. */
@Component
class ReleaseAnswers {

  private static final String TABLE = "property_measure";

  private final MeasureStore measures;
  private final MeasureEffects effects;
  private final OrderStore orders;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReleaseAnswers(
      MeasureStore measures,
      MeasureEffects effects,
      OrderStore orders,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.measures = measures;
    this.effects = effects;
    this.orders = orders;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A unit lifted the measure, or holds nothing any more. Whoever waits behind takes effect at once (R2.14). The same
   * answer again changes nothing.
   */
  @EventListener
  void answered(RequestAnswered answer) {
    awaited(answer.requestId())
        .ifPresent(row -> liftedPart(row, answer).ifPresentOrElse(part -> reduce(row, part), () -> lift(row)));
  }

  /** What the unit lifted of a measure that was to be lifted in part; empty where nothing of it is left. */
  private static Optional<Money> liftedPart(Row row, RequestAnswered answer) {
    return row.measure()
        .lifting()
        .map(asked -> new UnitReply(answer.content()).released().map(asked::min).orElse(asked))
        .filter(part -> part.compareTo(row.measure().secured()) < 0);
  }

  /** A part is lifted; a unit that lifted less than it was asked for keeps the rest bound. */
  private void reduce(Row row, Money part) {
    ControlMeasure measure = row.measure();
    Money left = measure.secured().minus(part);
    measures.reduced(row.id(), left, clock.instant());
    audit.record(
        "MEASURE_REDUCED",
        TABLE,
        row.id(),
        Map.of("controlledFen", measure.secured().fen()),
        Map.of("controlledFen", left.fen(), "releaseId", measure.releaseId().orElse("")));
  }

  private void lift(Row row) {
    ControlMeasure measure = row.measure();
    String releaseId = measure.releaseId().orElseThrow();
    measures.released(row.id(), clock.instant());
    audit.record(
        "MEASURE_RELEASED",
        TABLE,
        row.id(),
        Map.of("status", measure.status().name()),
        Map.of("status", MeasureStatus.RELEASED.name(), "releaseId", releaseId));
    events.publishEvent(
        new MeasureReleased(row.id(), measure.caseId(), measure.courtCode(), releaseId, ground(releaseId)));
    effects.moveUp(row);
    if (!measures.anyReminded(measure.caseId())) {
      events.publishEvent(new ExpiryAverted(measure.caseId()));
    }
  }

  /** A unit refused: the request is closed, the measure still binds until the judge decides what next. */
  @EventListener
  void refused(RequestRefused refusal) {
    awaited(refusal.requestId()).ifPresent(row -> reopen(row, refusal.code()));
  }

  /** The court took the request back. */
  @EventListener
  void cancelled(RequestCancelled cancelled) {
    awaited(cancelled.requestId()).ifPresent(row -> reopen(row, MeasureFailure.CANCELLED.name()));
  }

  /** What the unit wrote stands sealed with the request; the record names the request and the code of the reason. */
  private void reopen(Row row, String code) {
    measures.unlinkRelease(row.id());
    audit.record(
        "RELEASE_FAILED",
        TABLE,
        row.id(),
        Map.of("releaseRequestId", row.releaseRequestId().orElse("")),
        Map.of("releaseRequestId", "", "code", code));
  }

  private Optional<Row> awaited(String requestId) {
    return measures.byReleaseRequest(requestId).filter(row -> row.measure().status() == MeasureStatus.RELEASING);
  }

  private ReleaseGround ground(String releaseId) {
    return orders.release(releaseId).orElseThrow().ground();
  }
}
