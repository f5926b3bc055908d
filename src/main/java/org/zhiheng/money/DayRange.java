package org.zhiheng.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Days from {@code from} up to, not including, {@code to} (期间, 算头不算尾). Half-open, so that adjoining ranges add up.
 *
 * @param to the day on which it is over, e.g. on which enforcement was resumed
 */
public record DayRange(LocalDate from, LocalDate to) {

  public DayRange {
    if (to.isBefore(from)) {
      throw BusinessException.invalid(
          "RANGE_INVALID",
          "期间的止日 " + to + " 早于起日 " + from,
          new FieldProblem("to", to.toString(), "R3.11", "不得早于起日 " + from));
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Days both have in common. */
  public long overlap(DayRange other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return Math.max(0, ChronoUnit.DAYS.between(start, end));
  }

  /** The same days as non-overlapping ranges in order, so that no day counts twice. */
  public static List<DayRange> merge(List<DayRange> ranges) {
    List<DayRange> merged = new ArrayList<>();
    for (DayRange next : ranges.stream().sorted(Comparator.comparing(DayRange::from)).toList()) {
      DayRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && !next.from.isAfter(last.to)) {
        merged.set(merged.size() - 1, new DayRange(last.from, next.to.isAfter(last.to) ? next.to : last.to));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
