package org.zhiheng.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.zhiheng.money.CreditorClaim;
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
    String proportion = debtor == Distribution.Debtor.NATURAL ? proportion(plan) : "";
    return new DistributionAnswer(
        plan.costs().fen(), plan.shares().stream().map(Share::of).toList(), plan.surplus().fen(), formula + proportion,
        debtor.basis());
  }

  private static String proportion(Distribution.Plan plan) {
    List<Distribution.Share> ordinary =
        plan.shares().stream().filter(share -> share.kind() == CreditorClaim.Kind.ORDINARY).toList();
    Money claimed = Money.sum(ordinary.stream().map(Distribution.Share::claimed).toList());
    Money paid = Money.sum(ordinary.stream().map(Distribution.Share::paid).toList());
    if (claimed.isZero()) {
      return "";
    }
    BigDecimal percent =
        BigDecimal.valueOf(paid.fen()).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(claimed.fen()), 2, RoundingMode.HALF_UP);
    return "；普通债权受偿比例 " + paid.format() + " ÷ " + claimed.format() + " = " + percent + "%，不足一分的零头归余数最大者";
  }
}
