package org.zhiheng.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Simple interest on an amount that payments reduce (分段计息). Daily values are never rounded; each segment between two
 * payments is rounded once.
 */
final class Accrual {

  private static final int SCALE = 20;

  private Accrual() {}

  static InterestResult run(
      Money principal, DayRange range, List<PartPayment> payments, List<DayRange> excluded, InterestRate rate) {
    check(principal, range, payments);
    List<DayRange> pauses = DayRange.merge(excluded);
    List<InterestSegment> segments = new ArrayList<>();
    Money unpaid = principal;
    LocalDate start = range.from();
    for (PartPayment payment : payments.stream().sorted(Comparator.comparing(PartPayment::on)).toList()) {
      if (payment.on().isAfter(start)) {
        segments.add(segment(unpaid, new DayRange(start, payment.on()), pauses, rate));
        start = payment.on();
      }
      unpaid = unpaid.minus(payment.amount()).max(Money.ZERO);
    }
    if (range.to().isAfter(start) || segments.isEmpty()) {
      segments.add(segment(unpaid, new DayRange(start, range.to()), pauses, rate));
    }
    return InterestResult.of(segments.stream().filter(s -> s.unpaid().isPositive()).toList());
  }

  private static void check(Money principal, DayRange range, List<PartPayment> payments) {
    if (principal.isNegative()) {
      throw wrong("principalFen", String.valueOf(principal.fen()), "R3.10", "本金不得为负数");
    }
    for (PartPayment payment : payments) {
      if (!payment.amount().isPositive()) {
        throw wrong("payments", String.valueOf(payment.amount().fen()), "R3.11", "还款金额应大于零");
      }
      if (payment.on().isAfter(range.to())) {
        throw wrong("payments", payment.on().toString(), "R3.11", "还款日不得晚于计算截止日 " + range.to());
      }
    }
  }

  static BusinessException wrong(String field, String value, String rule, String message) {
    return BusinessException.invalid("INTEREST_INVALID", message, new FieldProblem(field, value, rule, message));
  }

  private static InterestSegment segment(Money unpaid, DayRange range, List<DayRange> pauses, InterestRate rate) {
    BigDecimal exact = BigDecimal.ZERO;
    List<String> formula = new ArrayList<>();
    boolean provisional = false;
    long excluded = excluded(range, pauses);
    for (InterestRate.RateSpan span : rate.spans(range)) {
      long days = span.range().days() - excluded(span.range(), pauses);
      exact = exact.add(exact(unpaid, days, span));
      formula.add(unpaid.format() + " × " + span.label() + " × " + days + "日");
      provisional |= span.provisional();
    }
    Money interest = new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    return new InterestSegment(
        range.from(), range.to(), unpaid, range.days() - excluded, excluded, interest, List.copyOf(formula), provisional);
  }

  private static BigDecimal exact(Money unpaid, long days, InterestRate.RateSpan span) {
    return BigDecimal.valueOf(unpaid.fen())
        .multiply(span.rate())
        .multiply(BigDecimal.valueOf(days))
        .divide(span.divisor(), SCALE, RoundingMode.HALF_UP);
  }

  private static long excluded(DayRange range, List<DayRange> pauses) {
    return pauses.stream().mapToLong(range::overlap).sum();
  }
}
