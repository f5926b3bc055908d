package org.zhiheng.money;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Published yearly rates in per cent by term and day (利率表): LPR and the former benchmark rate. A new rate is a new row. */
public final class RateTable {

  /** The shipped tables. */
  public static final List<String> SHIPPED = List.of("classpath:money/lpr.csv", "classpath:money/benchmark-loan.csv");

  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
  private final Map<String, LocalDate> confirmedUntil = new HashMap<>();

  private RateTable() {}

  /** Reads all files matching the patterns; a later one adds to or replaces an earlier one. */
  public static RateTable load(List<String> patterns) {
    RateTable table = new RateTable();
    patterns.stream().flatMap(RateTable::files).forEach(file -> rows(file).forEach(table::add));
    return table;
  }

  /** The shipped tables only. */
  public static RateTable shipped() {
    return load(SHIPPED);
  }

  private static Stream<Resource> files(String pattern) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException("无法读取利率表 " + pattern, e);
    }
  }

  private static List<Map<String, String>> rows(Resource file) {
    try {
      return DataFile.rows(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("无法读取利率表 " + file, e);
    }
  }

  private void add(Map<String, String> row) {
    String term = row.get("term");
    LocalDate effective = LocalDate.parse(row.get("effective"));
    rates.computeIfAbsent(term, key -> new TreeMap<>()).put(effective, new BigDecimal(row.get("percent")));
    LocalDate until = row.get("until").isEmpty() ? effective : LocalDate.parse(row.get("until"));
    confirmedUntil.merge(term, until, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** The rate in force on a day, in per cent a year; {@code RATE_UNKNOWN} before the first published one. */
  public BigDecimal on(String term, LocalDate day) {
    return days(term, day).floorEntry(day).getValue();
  }

  /** The day the rate in force on {@code day} took effect. */
  LocalDate effectiveSince(String term, LocalDate day) {
    return days(term, day).floorKey(day);
  }

  private NavigableMap<LocalDate, BigDecimal> days(String term, LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> days = rates.get(term);
    if (days == null || days.floorEntry(day) == null) {
      String first = days == null ? "" : "，最早的公布日为 " + days.firstKey();
      throw BusinessException.invalid(
          "RATE_UNKNOWN",
          "利率表中没有 " + term + " 在 " + day + " 的利率" + first,
          new FieldProblem("from", day.toString(), "R3.17", "没有这一天的利率" + first));
    }
    return days;
  }

  /** Days in {@code (from, to)} on which the rate changes. */
  List<LocalDate> changes(String term, LocalDate from, LocalDate to) {
    return List.copyOf(days(term, from).subMap(from, false, to, false).keySet());
  }

  /** Whether the table has been checked up to this day; a result beyond it is provisional. */
  public boolean confirmed(String term, LocalDate day) {
    return !confirmedUntil.get(term).isBefore(day);
  }
}
