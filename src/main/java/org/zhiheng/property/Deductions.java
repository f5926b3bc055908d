package org.zhiheng.property;

import java.time.Clock;
import java.util.HashMap;
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

  private final MeasureStore measures;
  private final MeasureOrderStore orders;
  private final MeasureOrderProcess process;
  private final AskedElsewhere.Source elsewhere;
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
      AskedElsewhere.Source elsewhere,
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
    this.elsewhere = elsewhere;
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
    return accounts(caseId).limits().offers();
  }

  /** Orders a deduction; see {@link Property#deduct}. */
  @Transactional
  MeasureOrder open(CaseFile file, List<PlanItem> items) {
    effects.expire(file.id());
    Accounts accounts = accounts(file.id());
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_NOT_OPEN", "案件" + file.caseNo() + "不在执行中，不能扣划");
    }
    accounts.limits().require(items);
    MeasureOrder order = store(file, items, accounts);
    process.start(order, file.caseNo());
    return order;
  }

  /** Accounts that money may come from, by asset, and how much of it. */
  private record Accounts(DeductionLimits limits, Map<String, Row> frozen, Map<String, Asset> free) {}

  private Accounts accounts(String caseId) {
    List<Row> rows = measures.ofCase(caseId);
    Set<String> underWay = Set.copyOf(orders.underWay(rows.stream().map(Row::id).toList()));
    Map<String, Row> frozen =
        rows.stream()
            .filter(row -> row.measure().assetKind().deductible() && row.measure().status() == MeasureStatus.EFFECTIVE)
            .filter(row -> row.measure().isOurs() && !underWay.contains(row.id()))
            .collect(Collectors.toMap(row -> row.measure().assetId(), Function.identity()));
    Map<String, Asset> free =
        plans.free(caseId).stream()
            .filter(asset -> asset.kind().deductible())
            .collect(Collectors.toMap(Asset::id, Function.identity()));
    ControlPlan plan = plans.currentOrProposed(caseId);
    Money owed = plan.outstanding().minus(promised(caseId)).max(Money.ZERO);
    Map<String, Money> secured = new HashMap<>();
    frozen.forEach((asset, row) -> secured.put(asset, row.measure().secured()));
    Map<String, Optional<Money>> values = new HashMap<>();
    free.forEach((id, asset) -> values.put(id, asset.value()));
    return new Accounts(new DeductionLimits(owed, plan.ceiling(), secured, values), frozen, free);
  }

  /** What is being deducted, here or by another court, and what has been, as long as it is not set against the debt. */
  private Money promised(String caseId) {
    List<Money> open =
        orders.ofCase(caseId).stream()
            .filter(order -> order.kind() == OrderKind.DEDUCTION)
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.status().isOpen())
            .flatMap(line -> line.amount().stream())
            .toList();
    return Money.sum(open).plus(orders.sumInTransit(caseId)).plus(elsewhere.of(caseId).toHandOver());
  }

  private MeasureOrder store(CaseFile file, List<PlanItem> items, Accounts accounts) {
    String id = Ids.next();
    List<OrderLine> lines =
        items.stream().map(item -> OrderLine.deduction(Ids.next(), id, measure(file, item, accounts), item.amount())).toList();
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
  private String measure(CaseFile file, PlanItem item, Accounts accounts) {
    Optional<Row> frozen = Optional.ofNullable(accounts.frozen().get(item.assetId()));
    return frozen.map(Row::id).orElseGet(() -> freeze(file, item, accounts.free().get(item.assetId()).kind()));
  }

  private String freeze(CaseFile file, PlanItem item, AssetKind kind) {
    String id = Ids.next();
    measures.dropPlanned(List.of(item.assetId()));
    measures.insert(
        List.of(
            new Planned(
                id, file.id(), file.courtCode(), file.caseNo(), file.handler(), item.assetId(), kind.control(), item.amount())),
        clock.instant());
    int years = terms.maxYears(List.of(kind.assetClass())).get(kind.assetClass());
    measures.ordered(id, years, clock.instant());
    return id;
  }
}
