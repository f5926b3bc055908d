package org.zhiheng.calculator;

import java.util.List;
import org.zhiheng.money.Distribution;
import org.zhiheng.money.Money;

/** A distribution plan (分配方案): costs, shares and surplus add up to what was there; amounts in 分. */
public record DistributionAnswer(long costsFen, List<Share> shares, long surplusFen, String formula, String basis) {

  /**
   * What one claim gets.
   *
   * @param amountFen paid
   * @param claimFen claimed
   */
  public record Share(String id, String kind, long amountFen, long claimFen, long unpaidFen) {

    private static Share of(Distribution.Share share) {
      return new Share(
          share.id(), share.kind().name(), share.paid().fen(), share.claimed().fen(), share.unpaid().fen());
    }
  }

  static DistributionAnswer of(Distribution.Plan plan, Distribution.Debtor debtor) {
    Money shared = Money.sum(plan.shares().stream().map(Distribution.Share::paid).toList());
    String formula = "执行费用 " + plan.costs().format() + " + 各债权受偿 " + shared.format() + " + 剩余 "
        + plan.surplus().format() + " = " + plan.costs().plus(shared).plus(plan.surplus()).format();
    return new DistributionAnswer(
        plan.costs().fen(), plan.shares().stream().map(Share::of).toList(), plan.surplus().fen(), formula, debtor.basis());
  }
}
