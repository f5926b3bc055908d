package org.zhiheng.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How interest runs from day to day (计息标准): each kind splits a stretch of days into spans of one rate. */
public interface InterestRate {

  /** Spans of equal rate that together cover {@code range}, in order. */
  List<RateSpan> spans(DayRange range);

  /**
   * Days with one rate; the daily rate is {@code rate ÷ divisor}, kept apart so that nothing is rounded before the end.
   *
   * @param label the rate as written in the formula
   * @param provisional whether the rate is not yet confirmed for these days
   */
  record RateSpan(DayRange range, BigDecimal rate, BigDecimal divisor, String label, boolean provisional) {}

  /** A fixed yearly rate in per cent on a year of 360 or 365 days (年利率). */
  record FixedAnnual(BigDecimal percent, int yearDays) implements InterestRate {
    @Override
    public List<RateSpan> spans(DayRange range) {
      return List.of(new RateSpan(
          range, percent, BigDecimal.valueOf(100L * yearDays), percent.toPlainString() + "%÷" + yearDays, false));
    }
  }

  /** A fixed daily rate, e.g. 日万分之五 = 0.0005. */
  record Daily(BigDecimal rate) implements InterestRate {
    @Override
    public List<RateSpan> spans(DayRange range) {
      return List.of(new RateSpan(range, rate, BigDecimal.ONE, rate.toPlainString(), false));
    }
  }

  /**
   * A multiple of a published yearly rate (如 LPR 的 1.5 倍).
   *
   * @param term {@code 1Y}, {@code 5Y} or {@code BENCHMARK}
   * @param fixedOn the day whose rate holds throughout, e.g. when the contract was made; empty if the rate floats
   */
  record Published(RateTable table, String term, BigDecimal multiple, Optional<LocalDate> fixedOn, int yearDays)
      implements InterestRate {
    @Override
    public List<RateSpan> spans(DayRange range) {
      if (fixedOn.isPresent()) {
        return List.of(span(range, fixedOn.get()));
      }
      List<RateSpan> spans = new ArrayList<>();
      LocalDate start = range.from();
      for (LocalDate change : table.changes(term, range.from(), range.to())) {
        spans.add(span(new DayRange(start, change), start));
        start = change;
      }
      spans.add(span(new DayRange(start, range.to()), start));
      return spans;
    }

    private RateSpan span(DayRange range, LocalDate rateDay) {
      BigDecimal percent = table.on(term, rateDay);
      String label = percent.toPlainString() + "%×" + multiple.toPlainString() + "÷" + yearDays;
      boolean provisional = fixedOn.isEmpty() && !table.confirmed(term, range.to().minusDays(1));
      return new RateSpan(range, percent.multiply(multiple), BigDecimal.valueOf(100L * yearDays), label, provisional);
    }
  }
}
