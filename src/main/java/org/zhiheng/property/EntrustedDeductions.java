package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Row;

/**
 * Deductions another court makes for ours from what it froze (受托法院的划拨). The same limits hold as for our own (S5.16), and the
 * money is on its way like any other until it is set against the debt.
 */
@Service
public class EntrustedDeductions {

  private final MeasureStore measures;
  private final MeasureOrderStore orders;
  private final AssetStore assets;
  private final MeasureEffects effects;
  private final DeductionRoom room;
  private final MoneyInTransit transit;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  EntrustedDeductions(
      MeasureStore measures,
      MeasureOrderStore orders,
      AssetStore assets,
      MeasureEffects effects,
      DeductionRoom room,
      MoneyInTransit transit,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.measures = measures;
    this.orders = orders;
    this.assets = assets;
    this.effects = effects;
    this.room = room;
    this.transit = transit;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How much of a measure another court may be asked to hand over: never more than it holds, nor than is still owed.
   *
   * @param matterId the matter that asks for it, where it is drafted already
   * @throws BusinessException conflict with the sum where nothing may be
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public Money roomFor(ControlMeasure measure, Optional<String> matterId) {
    Money owed = room.besides(measure.caseId(), matterId);
    Money most = measure.secured().min(owed);
    if (!measure.assetKind().deductible() || !most.isPositive()) {
      String message = "没有可以划拨的款项：该措施控制 " + measure.secured().format() + "，债务及费用余额（已扣除在途和正在办理的款项）" + owed.format();
      throw BusinessException.conflict(
          "DEDUCTION_IMPOSSIBLE", message, new FieldProblem("measureId", most.format(), "S5.16", "划拨金额应大于零且不超过余额"));
    }
    return most;
  }

  /** How much a matter may bring in, with what it has brought already: debt and costs besides all other deductions (S5.16). */
  @Transactional(readOnly = true)
  public Money room(String caseId, String matterId) {
    Money own = reported(matterId).flatMap(OrderLine::collected).orElse(Money.ZERO);
    return room.besides(caseId, Optional.of(matterId)).plus(own);
  }

  private Optional<OrderLine> reported(String deductionId) {
    return orders.byId(deductionId).map(order -> order.lines().get(0));
  }

  /**
   * Refuses another sum than the one reported before once that money is in the books: they are put right there, not here.
   *
   * @throws BusinessException conflict ({@code DEDUCTION_BOOKED}) with the sums and what is to be done
   */
  @Transactional(readOnly = true)
  public void requireCorrectable(String deductionId, Money amount) {
    reported(deductionId).filter(OrderLine::booked).ifPresent(line -> requireSame(line, amount));
  }

  private static void requireSame(OrderLine line, Money amount) {
    Money before = line.collected().orElse(Money.ZERO);
    if (!before.equals(amount)) {
      String message =
          "原反馈的划拨款 %s 已经到账并冲抵债务，不能改为 %s：请委托法院承办法官会同财务核对到账记录；少报的款项另行委托划拨并反馈，多划的从案款中退还"
              .formatted(before.format(), amount.format());
      throw BusinessException.conflict(
          "DEDUCTION_BOOKED", message, new FieldProblem("controlledYuan", amount.format(), "S4.17", "应为已入账的 " + before.format()));
    }
  }

  /**
   * Money was handed over; the measure holds so much less. The same deduction again changes nothing, another sum corrects what was
   * reported before as long as that money is not in the books.
   *
   * @param deductionId the deduction, one for each matter
   */
  @Transactional
  public void collected(String deductionId, String measureId, Money amount, Optional<String> receiptNo) {
    Row row =
        measures.hold(List.of(measureId)).stream()
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("MEASURE_UNKNOWN", "没有这项控制措施"));
    reported(deductionId)
        .ifPresentOrElse(
            line -> correct(line, row, amount, receiptNo),
            () -> handOver(order(deductionId, row, amount), row, amount, receiptNo));
  }

  private void correct(OrderLine line, Row row, Money amount, Optional<String> receiptNo) {
    Money before = line.collected().orElse(Money.ZERO);
    if (before.equals(amount)) {
      return;
    }
    requireCorrectable(line.orderId(), amount);
    requireHeld(row, before, amount);
    orders.collected(line.id(), amount, receiptNo.or(line::receiptNo).orElse(null), clock.instant());
    assets.handedOver(row.identity(), amount.minus(before));
    transit.collected(row.measure().caseId(), line, amount);
    leave(row, held(row, before).minus(amount));
    audit.record(
        "DEDUCTION_CORRECTED",
        "property_measure",
        row.id(),
        Map.of("collectedFen", before.fen(), "orderId", line.orderId()),
        Map.of("collectedFen", amount.fen(), "orderId", line.orderId()));
  }

  private MeasureOrder order(String id, Row row, Money amount) {
    OrderLine line = OrderLine.deduction(Ids.next(), id, row.id(), amount);
    return new MeasureOrder(
        id, OrderKind.DEDUCTION, row.measure().caseId(), row.measure().courtCode(), List.of(line), user.id(), clock.instant(),
        Optional.empty());
  }

  private void handOver(MeasureOrder order, Row row, Money amount, Optional<String> receiptNo) {
    Instant now = clock.instant();
    OrderLine line = order.lines().get(0);
    orders.insert(order);
    orders.collected(line.id(), amount, receiptNo.orElse(null), now);
    orders.completed(order.id(), now);
    assets.handedOver(row.identity(), amount);
    transit.collected(order.caseId(), line, amount);
    leave(row, row.measure().secured().minus(amount));
    audit.record(
        "MEASURE_DEDUCTED",
        "property_measure",
        row.id(),
        Map.of("controlledFen", row.measure().secured().fen()),
        Map.of("collectedFen", amount.fen(), "on", LocalDate.now(clock).toString(), "orderId", order.id()));
  }

  /** What it held before the money went: one that gave everything keeps the figure. */
  private static Money held(Row row, Money before) {
    Money now = row.measure().secured();
    return row.measure().status() == MeasureStatus.DEDUCTED ? now : now.plus(before);
  }

  private static void requireHeld(Row row, Money before, Money amount) {
    Money most = held(row, before);
    if (amount.compareTo(most) > 0) {
      throw BusinessException.invalid(
          "RESULT_EXCESSIVE",
          "划拨 " + amount.format() + "，超过该措施控制的 " + most.format(),
          new FieldProblem("controlledYuan", amount.format(), "R2.57", "不得超过 " + most.format()));
    }
  }

  /** The measure holds the rest; a place that somebody else has meanwhile is not taken back. */
  private void leave(Row row, Money left) {
    Instant now = clock.instant();
    boolean given = row.measure().status() == MeasureStatus.DEDUCTED;
    if (given && left.isPositive() && measures.taken(Set.of(row.identity())).isEmpty()) {
      measures.undeducted(row.id(), left, now);
    } else if (left.isPositive()) {
      measures.drawn(row.id(), left, now);
    } else if (measures.collected(row.id(), now)) {
      effects.moveUpToRest(row);
    }
  }
}
