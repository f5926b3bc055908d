package org.zhiheng.money;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A fee by bands (分段累进收费) kept in a decision table: each row gives rate and quick constant of one band, and a
 * ceiling where the law sets one; a row without amount gives the range.
 */
final class FeeTable {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Decisions decisions;
  private final String key;

  FeeTable(Decisions decisions, String key) {
    this.decisions = decisions;
    this.key = key;
  }

  FeeQuote on(Optional<Money> amount) {
    amount.filter(Money::isNegative).ifPresent(FeeTable::refuseNegative);
    long fen = amount.map(Money::fen).orElse(0L);
    Map<String, Object> inputs = Map.of("hasAmount", amount.isPresent(), "amountFen", fen);
    Map<String, Object> band = decisions.single(key, inputs);
    return amount.map(money -> byBand(money, band)).orElseGet(() -> byRange(band));
  }

  private static FeeQuote byBand(Money amount, Map<String, Object> band) {
    BigDecimal rate = number(band, "ratePerTenThousand").map(BigDecimal::valueOf).orElse(BigDecimal.ZERO);
    Money constant = money(band, "constantFen").orElse(Money.ZERO);
    Money raw = amount.times(rate.divide(TEN_THOUSAND)).plus(constant);
    Money fee = money(band, "maxFen").map(raw::min).orElse(raw);
    return new FeeQuote(fee, fee, formula(amount, rate, constant, raw, fee), (String) band.get("basis"));
  }

  private static FeeQuote byRange(Map<String, Object> band) {
    Money min = money(band, "minFen").orElseThrow();
    Money max = money(band, "maxFen").orElse(min);
    String formula = min.equals(max) ? "每件 " + min.format() : "每件 " + min.format() + " 至 " + max.format() + "，由法院确定";
    return new FeeQuote(min, max, formula, (String) band.get("basis"));
  }

  private static void refuseNegative(Money amount) {
    throw BusinessException.invalid(
        "AMOUNT_INVALID",
        "金额不得为负数",
        new FieldProblem("amountFen", String.valueOf(amount.fen()), "R3.01", "金额不得为负数"));
  }

  private static Optional<Long> number(Map<String, Object> band, String name) {
    return Optional.ofNullable((Number) band.get(name)).map(Number::longValue);
  }

  private static Optional<Money> money(Map<String, Object> band, String name) {
    return number(band, name).map(Money::new);
  }

  private static String formula(Money amount, BigDecimal rate, Money constant, Money raw, Money fee) {
    if (rate.signum() == 0) {
      return "每件 " + fee.format();
    }
    String sign = constant.isNegative() ? " − " + new Money(-constant.fen()).format() : " + " + constant.format();
    String percent = rate.movePointLeft(2).stripTrailingZeros().toPlainString() + "%";
    String capped = raw.equals(fee) ? "" : "，以上限 " + fee.format() + " 为准";
    return amount.format() + " × " + percent + sign + " = " + raw.format() + capped;
  }
}
