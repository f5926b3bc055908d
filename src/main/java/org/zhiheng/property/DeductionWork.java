package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
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

  @Override
  public Map<String, String> obstacles(CaseFile file, List<Item> items) {
    return Map.of();
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
    assets.handedOver(item.measure().measure().assetId(), collected);
    transit.collected(item.measure().measure().caseId(), item.line(), collected);
    if (left.isPositive() && isFrozen(item)) {
      measures.reduced(item.measure().id(), left, now);
    } else {
      measures.collected(item.measure().id(), now);
      effects.moveUp(item.measure());
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
