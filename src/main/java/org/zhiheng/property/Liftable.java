package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Debt;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.reference.Courts;

/** Measures that may be lifted now (可以解除的措施), and how much is still owed. */
@Component
class Liftable {

  static final String NOT_ALLOWED = "RELEASE_NOT_ALLOWED";

  private final MeasureStore measures;
  private final MeasureOrderStore deductions;
  private final Debt debt;
  private final Courts courts;
  private final Clock clock;

  Liftable(MeasureStore measures, MeasureOrderStore deductions, Debt debt, Courts courts, Clock clock) {
    this.measures = measures;
    this.deductions = deductions;
    this.debt = debt;
    this.courts = courts;
    this.clock = clock;
  }

  /** What binds or waits, less what money is being deducted from. */
  List<Row> of(String caseId) {
    List<Row> live = live(caseId);
    Set<String> deducting = Set.copyOf(deductions.deducting(live.stream().map(Row::id).toList()));
    return live.stream().filter(row -> !deducting.contains(row.id())).toList();
  }

  /** What binds or waits. */
  List<Row> live(String caseId) {
    return measures.ofCase(caseId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.EFFECTIVE || row.measure().status() == MeasureStatus.WAITING)
        .toList();
  }

  /** Those that our own units hold. */
  static List<Row> ours(List<Row> rows) {
    return rows.stream().filter(row -> row.measure().isOurs()).toList();
  }

  /** What they secure together. */
  static Money secured(List<Row> rows) {
    return Money.sum(rows.stream().map(row -> row.measure().standing()).toList());
  }

  /** Debt and costs of today. */
  Money owed(String caseId) {
    return debt.outstanding(caseId, LocalDate.now(clock)).total();
  }

  /**
   * Refuses what is being deducted and what another court took.
   *
   * @param liftable what {@link #of} found
   * @throws BusinessException naming the measures
   */
  void require(String caseId, List<Row> liftable, List<String> measureIds, Map<String, Money> parts) {
    requireNotDeducted(caseId, liftable, measureIds, parts);
    requireOurs(liftable, measureIds, parts);
  }

  /** Money on its way is not set free meanwhile; what is left of it is lifted when the deduction has ended. */
  void requireNotDeducted(String caseId, List<Row> liftable, List<String> measureIds, Map<String, Money> parts) {
    Set<String> free = liftable.stream().map(Row::id).collect(Collectors.toSet());
    List<String> deducted = live(caseId).stream().map(Row::id).filter(id -> !free.contains(id)).toList();
    boolean named = deducted.stream().anyMatch(id -> measureIds.contains(id) || parts.containsKey(id));
    if (named || ours(liftable).isEmpty() && !deducted.isEmpty()) {
      throw BusinessException.conflict(
          "DEDUCTION_UNDER_WAY",
          "有 " + deducted.size() + " 项措施正在办理扣划，款项可能已经划出：请待扣划办结，或者在“处理未扣划的款项”中选择不再办理，再解除剩余部分",
          new FieldProblem("measureIds", String.join("、", deducted), "S5.16", "扣划办理期间不能解除"));
    }
  }

  private void requireOurs(List<Row> live, List<String> measureIds, Map<String, Money> parts) {
    live.stream()
        .map(Row::measure)
        .filter(measure -> measureIds.contains(measure.id()) || parts.containsKey(measure.id()) || ours(live).isEmpty())
        .filter(measure -> !measure.isOurs())
        .findFirst()
        .ifPresent(this::refuseForeign);
    if (ours(live).isEmpty()) {
      throw BusinessException.conflict(NOT_ALLOWED, "没有可以解除的控制措施，或者都已在解除中");
    }
  }

  private void refuseForeign(ControlMeasure measure) {
    String court = courts.byCode(measure.entrustedCourt().orElseThrow()).name();
    throw BusinessException.conflict(
        "RELEASE_ELSEWHERE",
        "该措施由%s受托采取，本院辖区的协助单位没有这项措施：请在“可办事项 → 委托其他法院办理”中委托%s解除".formatted(court, court),
        new FieldProblem("measureIds", measure.id(), "R6.09", "应委托采取措施的法院解除"));
  }
}
