package org.zhiheng.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What limits deductions of a case (扣划限额, S5.16, R2.55, R2.57): all together never more than is owed, of a frozen account never
 * more than is frozen, of accounts that are not frozen never more than may still be controlled. To the 分.
 *
 * @param owed debt and costs, less what has been or is being handed over
 * @param room how much more may be controlled
 * @param frozen what is frozen, by asset
 * @param free what is on accounts that are not frozen, by asset; empty where nobody knows
 */
record DeductionLimits(Money owed, Money room, Map<String, Money> frozen, Map<String, Optional<Money>> free) {

  private static final String RULE = "R2.57";

  DeductionLimits {
    frozen = Map.copyOf(frozen);
    free = Map.copyOf(free);
  }

  private static final Comparator<Deductions.Offer> FROZEN_AND_LARGEST_FIRST =
      Comparator.comparing(Deductions.Offer::frozen)
          .thenComparing(Deductions.Offer::most)
          .reversed()
          .thenComparing(Deductions.Offer::assetId);

  /** Accounts from which something may be deducted, the frozen ones first, then the largest, with the most of each. */
  List<Deductions.Offer> offers() {
    List<Deductions.Offer> offers = new ArrayList<>();
    frozen.forEach((asset, secured) -> offers.add(new Deductions.Offer(asset, true, secured.min(owed))));
    free.forEach((asset, value) -> offers.add(new Deductions.Offer(asset, false, mostOf(value))));
    return offers.stream().filter(offer -> offer.most().isPositive()).sorted(FROZEN_AND_LARGEST_FIRST).toList();
  }

  private Money mostOf(Optional<Money> value) {
    Money most = room.min(owed);
    return value.map(most::min).orElse(most);
  }

  /**
   * Refuses what goes beyond.
   *
   * @throws BusinessException invalid, or conflict with the sums
   */
  void require(List<PlanItem> items) {
    Set<String> seen = new HashSet<>();
    boolean twice = items.stream().anyMatch(item -> !seen.add(item.assetId()));
    if (items.isEmpty() || twice) {
      throw problem("items", String.valueOf(items.size()), "请选择要扣划的账户，每个账户一次");
    }
    items.forEach(this::requireWithin);
    requireTogether(items);
  }

  private void requireWithin(PlanItem item) {
    Money amount = item.amount();
    if (!amount.isPositive()) {
      throw problem("amountFen", amount.format(), "扣划金额应大于零（R2.55）");
    }
    Optional<Money> secured = Optional.ofNullable(frozen.get(item.assetId()));
    Money most =
        secured
            .or(() -> Optional.ofNullable(free.get(item.assetId())).map(this::mostOf))
            .orElseThrow(() -> problem("assetId", item.assetId(), "不是本案可以扣划的账户，或者已在办理扣划、解除，或者尚在轮候"));
    if (amount.compareTo(most) > 0) {
      String what = secured.isPresent() ? "已冻结的 " : "尚可控制的 ";
      throw problem("amountFen", amount.format(), "扣划金额 " + amount.format() + " 超过" + what + most.format());
    }
  }

  /** All of it together stays within debt and costs (S5.16). */
  private void requireTogether(List<PlanItem> items) {
    Money total = Money.sum(items.stream().map(PlanItem::amount).toList());
    if (total.compareTo(owed) > 0) {
      throw BusinessException.conflict(
          Plans.EXCESSIVE,
          "超标的额：拟扣划 %s，超过债务及费用余额 %s（已扣除在途款项）".formatted(total.format(), owed.format()),
          new FieldProblem("items", total.format(), "S5.16", "不得超过 " + owed.format()));
    }
    Money fresh = Money.sum(items.stream().filter(item -> free.containsKey(item.assetId())).map(PlanItem::amount).toList());
    if (fresh.compareTo(room) > 0) {
      throw BusinessException.conflict(
          Plans.EXCESSIVE,
          "超标的额：尚未冻结的账户合计扣划 %s，超过尚可控制的 %s".formatted(fresh.format(), room.format()),
          new FieldProblem("items", fresh.format(), "R2.17", "不得超过 " + room.format()));
    }
  }

  private static BusinessException problem(String field, String value, String message) {
    return BusinessException.invalid("DEDUCTION_INVALID", "扣划有误：" + message, new FieldProblem(field, value, RULE, message));
  }
}
