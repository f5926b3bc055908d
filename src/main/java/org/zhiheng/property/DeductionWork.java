package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.PaymentAccount;
import org.zhiheng.document.PaymentAccounts;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore;

/**
 * Deductions (扣划): money on an account is handed over to the case's account. The ruling freezes by itself what is not frozen
 * yet (R2.57); each account is its own request, since each comes back with its own transfer.
 */
@Component
class DeductionWork implements OrderWork {

  private final Matters matters;
  private final MeasurePapers papers;
  private final MeasureEffects effects;
  private final MeasureOrderStore orders;
  private final MeasureStore measures;
  private final AssetStore assets;
  private final MoneyInTransit transit;
  private final DeductionRoom room;
  private final ObjectProvider<PaymentAccounts> accounts;
  private final AuditTrail audit;
  private final Clock clock;

  DeductionWork(
      Matters matters,
      MeasurePapers papers,
      MeasureEffects effects,
      MeasureOrderStore orders,
      MeasureStore measures,
      AssetStore assets,
      MoneyInTransit transit,
      DeductionRoom room,
      ObjectProvider<PaymentAccounts> accounts,
      AuditTrail audit,
      Clock clock) {
    this.matters = matters;
    this.papers = papers;
    this.effects = effects;
    this.orders = orders;
    this.measures = measures;
    this.assets = assets;
    this.transit = transit;
    this.room = room;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public OrderKind kind() {
    return OrderKind.DEDUCTION;
  }

  @Override
  public String matter(AssetKind kind) {
    return matters.deduction(kind);
  }

  @Override
  public boolean together() {
    return false;
  }

  @Override
  public Map<String, Object> papers(CaseFile file, Unit unit, List<Item> items) {
    return DocumentFields.deduction(
        unit.name(),
        items.stream().map(item -> papers.deductionItem(file, item.measure(), amount(item))).toList(),
        account(file, items.get(0)));
  }

  private static Money amount(Item item) {
    return item.line().amount().orElseThrow();
  }

  /** Account of the debtor whose money it is; of the first debtor where no unit told. */
  private PaymentAccount account(CaseFile file, Item item) {
    String debtor = item.measure().debtorId().orElseGet(() -> file.debtors().get(0).id());
    return accounts.stream()
        .findFirst()
        .flatMap(source -> source.of(file.id(), debtor))
        .orElseThrow(() -> BusinessException.conflict("NO_CASE_ACCOUNT", "案件" + file.caseNo() + "没有案款账户，不能扣划"));
  }

  @Override
  public Map<String, Object> content(CaseFile file, List<Item> items) {
    Item item = items.get(0);
    PaymentAccount account = account(file, item);
    Map<String, Object> content = new HashMap<>(MeasurePapers.following(item.measure(), amount(item)));
    content.put("controlCode", ControlCode.deductionOf(isFrozen(item)).code());
    content.put("payeeName", account.payee());
    content.put("payeeBank", account.bank());
    content.put("payeeAccount", account.accountNo());
    return content;
  }

  private static boolean isFrozen(Item item) {
    return item.measure().measure().effectiveAt().isPresent();
  }

  /** A debt that has become smaller since the decision makes the sums smaller, as long as nothing is signed (S5.16). */
  @Override
  public List<Item> fitted(CaseFile file, List<Item> items) {
    Money left = room.besides(file.id(), lines(items));
    List<Item> fitted = new ArrayList<>();
    Map<String, Money> less = new LinkedHashMap<>();
    for (Item item : items) {
      Money most = most(item).min(left);
      boolean smaller = most.isPositive() && most.compareTo(amount(item)) < 0;
      if (smaller) {
        less.put(item.line().id(), most);
      }
      fitted.add(smaller ? new Item(item.line().amounting(most), item.measure()) : item);
      left = left.minus(most);
    }
    orders.lessened(less, clock.instant());
    audit.recordAll(items.stream().filter(item -> less.containsKey(item.line().id())).map(item -> lessened(item, less)).toList());
    return fitted;
  }

  private static AuditTrail.Change lessened(Item item, Map<String, Money> less) {
    return new AuditTrail.Change(
        "DEDUCTION_LESSENED",
        "property_order",
        item.line().orderId(),
        Map.of("measureId", item.line().measureId(), "amountFen", amount(item).fen()),
        Map.of("measureId", item.line().measureId(), "amountFen", less.get(item.line().id()).fen()));
  }

  /** Of a frozen account never more than is frozen. */
  private static Money most(Item item) {
    return isFrozen(item) ? item.measure().measure().secured().min(amount(item)) : amount(item);
  }

  private static Set<String> lines(List<Item> items) {
    return items.stream().map(item -> item.line().id()).collect(Collectors.toSet());
  }

  /** A signed ruling is not altered: what it orders beyond what is owed by now is not sent, and the judge is told. */
  @Override
  public Map<String, String> obstacles(CaseFile file, List<Item> items) {
    Money left = room.besides(file.id(), lines(items));
    Map<String, String> obstacles = new HashMap<>();
    for (Item item : items) {
      Optional<String> obstacle = obstacle(file, item, left);
      obstacle.ifPresent(reason -> obstacles.put(item.line().id(), reason));
      left = obstacle.isPresent() ? left : left.minus(amount(item));
    }
    return obstacles;
  }

  private Optional<String> obstacle(CaseFile file, Item item, Money left) {
    ControlMeasure measure = item.measure().asOf(LocalDate.now(clock));
    MeasureStatus stands = isFrozen(item) ? MeasureStatus.EFFECTIVE : MeasureStatus.REQUESTED;
    if (file.status() != CaseStatus.OPEN) {
      return Optional.of("案件" + file.caseNo() + "不在执行中，不能扣划");
    }
    if (measure.status() != stands) {
      return Optional.of("措施" + measure.status().label() + "，不能扣划");
    }
    if (isFrozen(item) && amount(item).compareTo(measure.secured()) > 0) {
      return Optional.of("扣划金额 %s 超过现冻结的 %s（R2.57），没有发出".formatted(amount(item).format(), measure.secured().format()));
    }
    return amount(item).compareTo(left) > 0
        ? Optional.of(
            "扣划金额 %s 超过尚可扣划的 %s（债务及费用余额减去在途和正在办理的款项，S5.16），没有发出；仍需扣划的重新办理，按余额另行裁定"
                .formatted(amount(item).format(), left.format()))
        : Optional.empty();
  }

  @Override
  public boolean isMoot(String caseId) {
    return room.owed(caseId).isZero();
  }

  @Override
  public void answered(List<Item> items, String resultCode, UnitReply reply) {
    Item item = items.get(0);
    Money collected = reply.deducted().orElseGet(() -> resultCode.equals("DEDUCTED") ? amount(item) : Money.ZERO);
    requireWithin(item, collected);
    if (collected.isPositive()) {
      collect(item, collected, reply);
    } else {
      orders.failed(List.of(item.line().id()), PersonalNumbers.hide(matters.said(resultCode, reply)), clock.instant());
    }
  }

  private static void requireWithin(Item item, Money collected) {
    if (collected.compareTo(amount(item)) > 0) {
      throw BusinessException.invalid(
          "RECEIPT_INVALID",
          "回执无法读取：扣划金额 %s 超过裁定的 %s".formatted(collected.format(), amount(item).format()),
          new FieldProblem("deductedFen", collected.format(), "R2.55", "不应超过 " + amount(item).format()));
    }
  }

  private void collect(Item item, Money collected, UnitReply reply) {
    Instant now = clock.instant();
    if (!isFrozen(item)) {
      effects.takeEffect(item.measure(), reply);
    }
    Money left = item.measure().measure().secured().minus(collected);
    orders.collected(item.line().id(), collected, reply.receiptNo().orElse(null), now);
    assets.handedOver(item.measure().identity(), collected);
    transit.collected(item.measure().measure().caseId(), item.line(), collected);
    if (left.isPositive() && isFrozen(item)) {
      measures.drawn(item.measure().id(), left, now);
    } else if (measures.collected(item.measure().id(), now)) {
      effects.moveUpToRest(item.measure());
    }
    audit.record(
        "MEASURE_DEDUCTED",
        "property_measure",
        item.measure().id(),
        Map.of("controlledFen", item.measure().measure().secured().fen()),
        Map.of("collectedFen", collected.fen(), "on", LocalDate.now(clock).toString(), "orderId", item.line().orderId()));
  }

  @Override
  public void undone(List<Item> items) {
    // What is frozen stays frozen.
  }

  /** What was to be frozen and deducted in one never came about. */
  @Override
  public void dropped(List<Item> items) {
    List<String> never = items.stream().filter(item -> !isFrozen(item)).map(item -> item.measure().id()).toList();
    measures.failed(never, MeasureFailure.CANCELLED, "扣划未办成，不再办理", clock.instant());
  }
}
