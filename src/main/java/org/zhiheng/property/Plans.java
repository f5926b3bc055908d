package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private final AskedElsewhere.Source elsewhere;
  private final CaseFiles cases;
  private final Debt debt;
  private final MeasureEffects effects;
  private final AuditTrail audit;
  private final Clock clock;

  Plans(
      AssetStore assets,
      MeasureStore measures,
      MeasureOrderStore orders,
      AskedElsewhere.Source elsewhere,
      CaseFiles cases,
      Debt debt,
      MeasureEffects effects,
      AuditTrail audit,
      Clock clock) {
    this.assets = assets;
    this.measures = measures;
    this.orders = orders;
    this.elsewhere = elsewhere;
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

  /** Assets of a case nobody has laid hands on yet, nor been asked to. */
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
   * @param matterId the matter that asks for it, where it is drafted already
   * @throws BusinessException conflict with the sums where it would be more than debt and costs (R2.17)
   */
  Money roomFor(String caseId, String assetId, Optional<String> matterId) {
    State state = besides(caseId, matterId);
    Asset asset = state.asset(assetId);
    ControlPlan plan = state.plan();
    Money room = plan.ceiling();
    Money wanted = asset.kind().divisible() ? asset.value().orElse(room).min(room) : asset.value().orElse(Money.ZERO);
    if (!room.isPositive() || !state.planner().allows(List.of(new PlanItem(assetId, wanted)))) {
      String message =
          "超标的额：债务及费用余额 %s，已控制 %s，已委托其他法院控制 %s，尚可控制 %s。仅当财产不可分割且无其他财产可供执行时除外"
              .formatted(
                  plan.outstanding().format(),
                  plan.secured().minus(state.asked()).format(),
                  state.asked().format(),
                  room.format());
      throw BusinessException.conflict(
          EXCESSIVE, message, new FieldProblem("assetId", wanted.format(), RULE, "不得超过 " + room.format()));
    }
    return wanted;
  }

  /** How much may be controlled beside all measures and all matters but one. */
  Money room(String caseId, String matterId) {
    return besides(caseId, Optional.of(matterId)).plan().ceiling();
  }

  private State besides(String caseId, Optional<String> matterId) {
    AskedElsewhere all = elsewhere.of(caseId);
    return State.of(this, caseId, matterId.map(all::besides).orElse(all));
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
          "超标的额：拟控制 %s，加上已控制和已委托其他法院控制的 %s，超过债务及费用余额 %s；尚可控制 %s。仅当财产不可分割且无其他财产可供执行时除外"
              .formatted(plan.planned().format(), plan.secured().format(), plan.outstanding().format(), plan.ceiling().format());
      throw BusinessException.conflict(
          EXCESSIVE, message, new FieldProblem("items", plan.planned().format(), RULE, "不得超过 " + plan.ceiling().format()));
    }
  }

  private static BusinessException problem(String field, String value, String message) {
    return BusinessException.invalid("CONTROL_PLAN_INVALID", "控制方案有误：" + message, new FieldProblem(field, value, RULE, message));
  }

  /**
   * Debt, measures and assets of one case at one moment.
   *
   * @param asked what other courts are asked to control; the plan counts it as secured
   */
  private record State(ControlPlan plan, Money asked, Money bound, Money divisible, List<Asset> free) {

    static State of(Plans plans, String caseId) {
      return of(plans, caseId, plans.elsewhere.of(caseId));
    }

    static State of(Plans plans, String caseId, AskedElsewhere elsewhere) {
      LocalDate today = LocalDate.now(plans.clock);
      List<ControlMeasure> rows = plans.measures.ofCase(caseId).stream().map(row -> row.asOf(today)).toList();
      Money outstanding = plans.debt.outstanding(caseId, today).total();
      List<Asset> assets = plans.assets.ofCase(caseId).stream().map(AssetStore.Row::asset).toList();
      List<PlanItem> items =
          rows.stream()
              .filter(row -> isPlan(row) && !elsewhere.assetIds().contains(row.assetId()))
              .map(m -> new PlanItem(m.assetId(), m.amount()))
              .toList();
      Money onTheWay = plans.orders.sumInTransit(caseId);
      Money asked = asked(assets, elsewhere, asset -> true);
      Money secured = Money.sum(rows.stream().map(State::securing).toList()).plus(onTheWay).plus(asked);
      ControlPlan plan = new ControlPlan(caseId, items, outstanding, secured, sum(items), false);
      Money bound = Money.sum(rows.stream().map(ControlMeasure::standing).toList()).plus(onTheWay);
      Money divisible =
          Money.sum(rows.stream().filter(row -> row.assetKind().divisible()).map(State::securing).toList())
              .plus(onTheWay)
              .plus(asked(assets, elsewhere, asset -> asset.kind().divisible()));
      return new State(plan, asked, bound, divisible, free(assets, rows, elsewhere));
    }

    /** A thing without parts counts with its whole value, as when this court controls it. */
    private static Money asked(List<Asset> assets, AskedElsewhere elsewhere, Predicate<Asset> which) {
      Map<String, Asset> byId = assets.stream().filter(which).collect(Collectors.toMap(Asset::id, Function.identity()));
      return Money.sum(
          elsewhere.controls().stream()
              .filter(control -> byId.containsKey(control.assetId()))
              .map(control -> control.most().or(() -> byId.get(control.assetId()).value()).orElse(Money.ZERO))
              .toList());
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

    /** Assets without an open measure or matter, leaving out those that a unit said are not there any more. */
    private static List<Asset> free(List<Asset> assets, List<ControlMeasure> measures, AskedElsewhere elsewhere) {
      Set<String> taken =
          measures.stream().filter(State::isTaken).map(ControlMeasure::assetId).collect(Collectors.toCollection(HashSet::new));
      taken.addAll(elsewhere.assetIds());
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
          .orElseThrow(() -> problem("assetId", id, "不是本案可以控制的财产，或者已在控制中，或者已委托其他法院控制"));
    }

    private static Money sum(List<PlanItem> items) {
      return Money.of(ControlPlanner.total(items));
    }
  }
}
