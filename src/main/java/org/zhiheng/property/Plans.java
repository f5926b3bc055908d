package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Debt;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Planned;
import org.zhiheng.property.persistence.MeasureStore;

/** Plans of control (控制方案): what is to be controlled next, within debt and costs (R2.17). */
@Component
class Plans {

  static final String EXCESSIVE = "EXCESSIVE_CONTROL";
  static final String NOTHING_PLANNED = "NOTHING_TO_CONTROL";

  private static final String RULE = "R2.17";

  private final AssetStore assets;
  private final MeasureStore measures;
  private final MeasureOrderStore orders;
  private final CaseFiles cases;
  private final Debt debt;
  private final MeasureEffects effects;
  private final AuditTrail audit;
  private final Clock clock;

  Plans(
      AssetStore assets,
      MeasureStore measures,
      MeasureOrderStore orders,
      CaseFiles cases,
      Debt debt,
      MeasureEffects effects,
      AuditTrail audit,
      Clock clock) {
    this.assets = assets;
    this.measures = measures;
    this.orders = orders;
    this.cases = cases;
    this.debt = debt;
    this.effects = effects;
    this.audit = audit;
    this.clock = clock;
  }

  /** The judge's plan; the proposal if there is none. Changes nothing. */
  ControlPlan currentOrProposed(String caseId) {
    State state = State.of(this, caseId);
    return state.plan().items().isEmpty() ? state.with(state.planner().propose(), true) : state.plan();
  }

  /** Assets of a case nobody has laid hands on yet. */
  List<Asset> free(String caseId) {
    return State.of(this, caseId).free();
  }

  /**
   * How far the debt is covered (控制覆盖).
   *
   * @param owed debt and costs today
   * @param bound what binds or is on its way to the court; a request that is out holds nothing yet (S5.32)
   */
  record Cover(Money owed, Money bound) {}

  Cover cover(String caseId) {
    State state = State.of(this, caseId);
    return new Cover(state.plan().outstanding(), state.bound());
  }

  /**
   * By how much what can be divided exceeds the debt by now, with what is ordered and what is on its way. A thing that cannot be
   * divided is not reckoned in: it may exceed the debt (R2.17).
   */
  Money excess(String caseId) {
    State state = State.of(this, caseId);
    return state.divisible().minus(state.plan().outstanding()).max(Money.ZERO);
  }

  /** Whether a judge's plan, or a stored proposal, waits to be ordered. */
  boolean isPlanned(String caseId) {
    return !State.of(this, caseId).plan().items().isEmpty();
  }

  /** Makes the proposal the plan where the judge planned nothing. */
  void settle(String caseId) {
    State state = State.of(this, caseId);
    if (state.plan().items().isEmpty()) {
      store(caseId, state, state.planner().propose());
    }
  }

  /** Replaces the plan by the judge's own. */
  ControlPlan replace(String caseId, List<PlanItem> wanted) {
    State state = State.of(this, caseId);
    List<PlanItem> items = wanted.stream().map(item -> state.whole(item)).toList();
    requireOnce(items);
    requireWithin(state, items);
    return store(caseId, state, items);
  }

  /** Refuses to order a plan that is empty or, by now, too much. */
  void requireOrderable(String caseId) {
    State state = State.of(this, caseId);
    List<PlanItem> items = state.plan().items();
    if (items.isEmpty()) {
      throw BusinessException.conflict(NOTHING_PLANNED, "没有拟控制的财产：请先在案件全景中拟定控制方案");
    }
    requireWithin(state, items);
  }

  /**
   * How much of an asset may be controlled beside the measures of the case: of what can be divided no more than is still to be
   * secured, a thing that cannot be divided as a whole or not at all.
   *
   * @param asked what others are asked to control already
   * @throws BusinessException conflict with the sums where it would be more than debt and costs (R2.17)
   */
  Money roomFor(String caseId, String assetId, Money asked) {
    State state = State.of(this, caseId);
    Asset asset = state.asset(assetId);
    ControlPlan plan = state.plan();
    Money room = plan.ceiling().minus(asked).max(Money.ZERO);
    Money wanted = asset.kind().divisible() ? asset.value().orElse(room).min(room) : asset.value().orElse(Money.ZERO);
    ControlPlanner planner = new ControlPlanner(state.free().stream().map(ControlPlanner.Candidate::of).toList(), room);
    if (!room.isPositive() || !planner.allows(List.of(new PlanItem(assetId, wanted)))) {
      String message =
          "超标的额：债务及费用余额 %s，已控制 %s，已委托其他法院控制 %s，尚可控制 %s。仅当财产不可分割且无其他财产可供执行时除外"
              .formatted(plan.outstanding().format(), plan.secured().format(), asked.format(), room.format());
      throw BusinessException.conflict(
          EXCESSIVE, message, new FieldProblem("assetId", wanted.format(), RULE, "不得超过 " + room.format()));
    }
    return wanted;
  }

  private ControlPlan store(String caseId, State state, List<PlanItem> items) {
    CaseFile file = cases.byId(caseId);
    effects.expire(caseId);
    measures.dropPlan(caseId);
    measures.insert(items.stream().map(item -> state.row(item, file)).toList(), clock.instant());
    audit.record("CONTROL_PLANNED", "casefile_case", caseId, amounts(state.plan().items()), amounts(items));
    return state.with(items, false);
  }

  private static Map<String, Object> amounts(List<PlanItem> items) {
    return items.stream().collect(Collectors.toMap(PlanItem::assetId, item -> item.amount().fen()));
  }

  private static void requireOnce(List<PlanItem> items) {
    Set<String> seen = new HashSet<>();
    items.stream()
        .filter(item -> !seen.add(item.assetId()))
        .findFirst()
        .ifPresent(
            twice -> {
              throw problem("items", twice.assetId(), "同一财产在方案中只能出现一次");
            });
  }

  private static void requireWithin(State state, List<PlanItem> items) {
    if (!state.planner().allows(items)) {
      ControlPlan plan = state.with(items, false);
      String message =
          "超标的额：拟控制 %s，加上已控制 %s，超过债务及费用余额 %s；尚可控制 %s。仅当财产不可分割且无其他财产可供执行时除外"
              .formatted(plan.planned().format(), plan.secured().format(), plan.outstanding().format(), plan.ceiling().format());
      throw BusinessException.conflict(
          EXCESSIVE, message, new FieldProblem("items", plan.planned().format(), RULE, "不得超过 " + plan.ceiling().format()));
    }
  }

  private static BusinessException problem(String field, String value, String message) {
    return BusinessException.invalid("CONTROL_PLAN_INVALID", "控制方案有误：" + message, new FieldProblem(field, value, RULE, message));
  }

  /** Debt, measures and assets of one case at one moment. */
  private record State(ControlPlan plan, Money bound, Money divisible, List<Asset> free) {

    static State of(Plans plans, String caseId) {
      LocalDate today = LocalDate.now(plans.clock);
      List<ControlMeasure> rows = plans.measures.ofCase(caseId).stream().map(row -> row.asOf(today)).toList();
      Money outstanding = plans.debt.outstanding(caseId, today).total();
      List<PlanItem> items =
          rows.stream()
              .filter(State::isPlan)
              .map(m -> new PlanItem(m.assetId(), m.amount()))
              .toList();
      Money onTheWay = plans.orders.sumInTransit(caseId);
      Money secured = Money.sum(rows.stream().map(State::securing).toList()).plus(onTheWay);
      ControlPlan plan = new ControlPlan(caseId, items, outstanding, secured, sum(items), false);
      Money bound = Money.sum(rows.stream().map(ControlMeasure::standing).toList()).plus(onTheWay);
      Money divisible =
          Money.sum(rows.stream().filter(row -> row.assetKind().divisible()).map(State::securing).toList()).plus(onTheWay);
      return new State(plan, bound, divisible, free(plans.assets.ofCase(caseId).stream().map(AssetStore.Row::asset).toList(), rows));
    }

    private static boolean isPlan(ControlMeasure measure) {
      return measure.status() == MeasureStatus.PLANNED && measure.controlOrderId().isEmpty();
    }

    private static Money securing(ControlMeasure measure) {
      return secures(measure) ? measure.secured() : measure.standing();
    }

    /** What is ordered but not yet asked for is already on its way. */
    private static boolean secures(ControlMeasure measure) {
      return measure.status().countsAgainstDebt()
          || measure.status() == MeasureStatus.PLANNED && measure.controlOrderId().isPresent();
    }

    /** Assets without an open measure, leaving out those that a unit said are not there any more. */
    private static List<Asset> free(List<Asset> assets, List<ControlMeasure> measures) {
      Set<String> taken =
          measures.stream().filter(State::isTaken).map(ControlMeasure::assetId).collect(Collectors.toSet());
      return assets.stream().filter(a -> !taken.contains(a.id())).toList();
    }

    private static boolean isTaken(ControlMeasure m) {
      boolean gone = m.failure().filter(f -> f == MeasureFailure.NOT_FOUND || f == MeasureFailure.TRANSFERRED_BEFORE).isPresent();
      return gone || m.status().isLive() || secures(m);
    }

    ControlPlanner planner() {
      return new ControlPlanner(free.stream().map(ControlPlanner.Candidate::of).toList(), plan.ceiling());
    }

    ControlPlan with(List<PlanItem> items, boolean proposal) {
      return new ControlPlan(plan.caseId(), items, plan.outstanding(), plan.secured(), sum(items), proposal);
    }

    /** A thing that cannot be divided counts with its whole value, whatever amount was written beside it. */
    PlanItem whole(PlanItem item) {
      Asset asset = asset(item.assetId());
      if (asset.kind().divisible() && !item.amount().isPositive()) {
        throw problem("amountFen", item.amount().format(), "“" + asset.kind().label() + "”的控制金额应大于零");
      }
      if (item.amount().isNegative()) {
        throw problem("amountFen", item.amount().format(), "控制金额不能为负");
      }
      return asset.kind().divisible() ? item : new PlanItem(asset.id(), asset.value().orElse(item.amount()));
    }

    Planned row(PlanItem item, CaseFile file) {
      ControlKind kind = asset(item.assetId()).kind().control();
      return new Planned(
          Ids.next(), file.id(), file.courtCode(), file.caseNo(), file.handler(), item.assetId(), kind, item.amount());
    }

    private Asset asset(String id) {
      return free.stream()
          .filter(a -> a.id().equals(id))
          .findFirst()
          .orElseThrow(() -> problem("assetId", id, "不是本案可以控制的财产，或者已在控制中"));
    }

    private static Money sum(List<PlanItem> items) {
      return Money.of(ControlPlanner.total(items));
    }
  }
}
