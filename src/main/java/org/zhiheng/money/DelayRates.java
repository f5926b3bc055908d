package org.zhiheng.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhiheng.platform.data.DataFile;

/**
 * The rate of doubled interest over time (R3.17): 0.0175 % a day since 2014-08-01, before that twice the benchmark rate.
 * Kept in {@code money/delay-rates.csv}.
 */
final class DelayRates implements InterestRate {

  private record Epoch(DayRange days, InterestRate rate) {

    Stream<RateSpan> within(DayRange range) {
      LocalDate start = days.from().isAfter(range.from()) ? days.from() : range.from();
      LocalDate end = days.to().isBefore(range.to()) ? days.to() : range.to();
      return start.isBefore(end) ? rate.spans(new DayRange(start, end)).stream() : Stream.empty();
    }
  }

  private final List<Epoch> epochs;

  DelayRates(List<Map<String, String>> rows, RateTable table) {
    List<LocalDate> starts = rows.stream().map(row -> LocalDate.parse(row.get("effective"))).toList();
    epochs = IntStream.range(0, rows.size())
        .mapToObj(i -> new Epoch(
            new DayRange(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : LocalDate.MAX),
            rate(rows.get(i), table)))
        .toList();
  }

  static DelayRates shipped(RateTable table) {
    return new DelayRates(DataFile.rows("money/delay-rates.csv"), table);
  }

  private static InterestRate rate(Map<String, String> row, RateTable table) {
    BigDecimal number = new BigDecimal(row.get("rate"));
    return row.get("kind").equals("DAILY")
        ? new Daily(number)
        : new Published(table, "BENCHMARK", number, Optional.empty(), Integer.parseInt(row.get("year_days")));
  }

  @Override
  public List<RateSpan> spans(DayRange range) {
    LocalDate first = epochs.get(0).days().from();
    if (range.from().isBefore(first)) {
      throw Accrual.wrong("from", range.from().toString(), "R3.17", "没有 " + first + " 以前的利率，无法计算");
    }
    return epochs.stream().flatMap(epoch -> epoch.within(range)).toList();
  }
}
