package org.zhiheng.property;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Planned;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;

/**
 * Decides what is handed over to the court (扣划的决定, JI22 §484): never more than debt and costs, never more of an account than
 * is frozen, and of an account that is not frozen only as much as may still be controlled. Money that has left the account
 * and is not yet set against the debt counts as paid.
 */
@Service
public class Deductions {

  private static final String RULE = "R2.57";

  private final MeasureStore measures;
  private final MeasureOrderStore orders;
  private final MeasureOrderProcess process;
  private final Plans plans;
  private final ControlTerms terms;
  private final MeasureEffects effects;
  private final CaseFiles cases;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Deductions(
      MeasureStore measures,
      MeasureOrderStore orders,
      MeasureOrderProcess process,
      Plans plans,
      ControlTerms terms,
      MeasureEffects effects,
      CaseFiles cases,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.measures = measures;
    this.orders = orders;
    this.process = process;
    this.plans = plans;
    this.terms = terms;
    this.effects = effects;
    this.cases = cases;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** What may be deducted from one account at most, as things stand. */
  public record Offer(String assetId, boolean frozen, Money most) {}

  /** Accounts from which something may be deducted now, the frozen ones first. */
  List<Offer> offered(String caseId) {
    if (cases.byId(caseId).status() != CaseStatus.OPEN) {
      return List.of();
    }
    Limits limits = limits(caseId);
    List<Offer> offers = new ArrayList<>();
    limits.frozen().values().forEach(row -> offers.add(new Offer(row.measure().assetId(), true, row.measure().secured().min(limits.owed()))));
    limits.free().values().forEach(asset -> offers.add(new Offer(asset.id(), false, free(asset, limits))));
    return offers.stream().filter(offer -> offer.most().isPositive()).toList();
  }

  private static Money free(Asset asset, Limits limits) {
    Money room = limits.room().min(limits.owed());
    return asset.value().map(room::min).orElse(room);
  }

  /** Orders a deduction; see {@link Property#deduct}. */
  @Transactional
  MeasureOrder open(CaseFile file, List<PlanItem> items) {
    effects.expire(file.id());
    Limits limits = limits(file.id());
    requireOpen(file, items);
    items.forEach(item -> requireWithin(item, limits));
    requireTogether(items, limits);
    MeasureOrder order = store(file, items, limits);
    process.start(order, file.caseNo());
    return order;
  }

  /**
   * What limits deductions of a case.
   *
   * @param owed debt and costs, less what has been or is being handed over
   * @param room how much more may be controlled
   */
  private record Limits(Money owed, Money room, Map<String, Row> frozen, Map<String, Asset> free) {}

  private Limits limits(String caseId) {
    List<Row> rows = measures.ofCase(caseId);
    Set<String> underWay = Set.copyOf(orders.underWay(rows.stream().map(Row::id).toList()));
    Map<String, Row> frozen =
        rows.stream()
            .filter(row -> row.measure().assetKind().deductible() && row.measure().status() == MeasureStatus.EFFECTIVE)
            .filter(row -> !underWay.contains(row.id()))
            .collect(Collectors.toMap(row -> row.measure().assetId(), Function.identity()));
    Map<String, Asset> free =
        plans.free(caseId).stream()
            .filter(asset -> asset.kind().deductible())
            .collect(Collectors.toMap(Asset::id, Function.identity()));
    ControlPlan plan = plans.currentOrProposed(caseId);
    Money owed = plan.outstanding().minus(promised(caseId)).max(Money.ZERO);
    return new Limits(owed, plan.ceiling(), frozen, free);
  }

  /** What is being deducted and what has been, as long as it is not set against the debt. */
  private Money promised(String caseId) {
    List<Money> open =
        orders.ofCase(caseId).stream()
            .filter(order -> order.kind() == OrderKind.DEDUCTION)
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.status().isOpen())
            .flatMap(line -> line.amount().stream())
            .toList();
    return Money.sum(open).plus(inTransit(caseId));
  }

  private Money inTransit(String caseId) {
    return Money.sum(orders.inTransit(caseId).stream().flatMap(line -> line.collected().stream()).toList());
  }

  private static void requireOpen(CaseFile file, List<PlanItem> items) {
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_NOT_OPEN", "案件" + file.caseNo() + "不在执行中，不能扣划");
    }
    Set<String> seen = new HashSet<>();
    boolean twice = items.stream().anyMatch(item -> !seen.add(item.assetId()));
    if (items.isEmpty() || twice) {
      throw problem("items", String.valueOf(items.size()), "请选择要扣划的账户，每个账户一次");
    }
  }

  private static void requireWithin(PlanItem item, Limits limits) {
    Money amount = item.amount();
    if (!amount.isPositive()) {
      throw problem("amountFen", amount.format(), "扣划金额应大于零（R2.55）");
    }
    Optional<Row> frozen = Optional.ofNullable(limits.frozen().get(item.assetId()));
    Optional<Asset> free = Optional.ofNullable(limits.free().get(item.assetId()));
    Money most =
        frozen
            .map(row -> row.measure().secured())
            .or(() -> free.map(asset -> free(asset, limits)))
            .orElseThrow(() -> problem("assetId", item.assetId(), "不是本案可以扣划的账户，或者已在办理扣划、解除，或者尚在轮候"));
    if (amount.compareTo(most) > 0) {
      String what = frozen.isPresent() ? "已冻结的 " : "尚可控制的 ";
      throw problem("amountFen", amount.format(), "扣划金额 " + amount.format() + " 超过" + what + most.format());
    }
  }

  /** All of it together stays within debt and costs (S5.16). */
  private static void requireTogether(List<PlanItem> items, Limits limits) {
    Money total = Money.sum(items.stream().map(PlanItem::amount).toList());
    if (total.compareTo(limits.owed()) > 0) {
      throw BusinessException.conflict(
          Plans.EXCESSIVE,
          "超标的额：拟扣划 %s，超过债务及费用余额 %s（已扣除在途款项）".formatted(total.format(), limits.owed().format()),
          new FieldProblem("items", total.format(), "S5.16", "不得超过 " + limits.owed().format()));
    }
    Money fresh =
        Money.sum(items.stream().filter(item -> limits.free().containsKey(item.assetId())).map(PlanItem::amount).toList());
    if (fresh.compareTo(limits.room()) > 0) {
      throw BusinessException.conflict(
          Plans.EXCESSIVE,
          "超标的额：尚未冻结的账户合计扣划 %s，超过尚可控制的 %s".formatted(fresh.format(), limits.room().format()),
          new FieldProblem("items", fresh.format(), "R2.17", "不得超过 " + limits.room().format()));
    }
  }

  private MeasureOrder store(CaseFile file, List<PlanItem> items, Limits limits) {
    String id = Ids.next();
    List<OrderLine> lines =
        items.stream().map(item -> OrderLine.deduction(Ids.next(), id, measure(file, item, limits), item.amount())).toList();
    MeasureOrder order =
        new MeasureOrder(
            id, OrderKind.DEDUCTION, file.id(), file.courtCode(), lines, user.id(), clock.instant(), Optional.empty());
    orders.insert(order);
    audit.record(
        "DEDUCTION_ORDERED",
        "property_order",
        id,
        Map.of(),
        Map.of("caseId", file.id(), "amountFen", Money.sum(items.stream().map(PlanItem::amount).toList()).fen()));
    return order;
  }

  /** The freeze the deduction works on; made on the way where there is none, for the ruling freezes too. */
  private String measure(CaseFile file, PlanItem item, Limits limits) {
    Optional<Row> frozen = Optional.ofNullable(limits.frozen().get(item.assetId()));
    return frozen.map(Row::id).orElseGet(() -> freeze(file, item, limits.free().get(item.assetId()).kind()));
  }

  private String freeze(CaseFile file, PlanItem item, AssetKind kind) {
    String id = Ids.next();
    measures.dropPlanned(item.assetId());
    measures.insert(
        List.of(
            new Planned(
                id, file.id(), file.courtCode(), file.caseNo(), file.handler(), item.assetId(), kind.control(), item.amount())),
        clock.instant());
    int years = terms.maxYears(List.of(kind.assetClass())).get(kind.assetClass());
    measures.ordered(id, years, clock.instant());
    return id;
  }

  private static BusinessException problem(String field, String value, String message) {
    return BusinessException.invalid("DEDUCTION_INVALID", "扣划有误：" + message, new FieldProblem(field, value, RULE, message));
  }
}
