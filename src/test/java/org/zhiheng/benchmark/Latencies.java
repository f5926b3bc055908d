package org.zhiheng.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Percentiles of a step, in milliseconds. */
record Latencies(long p50, long p95, long p99, int count) {

  static Latencies of(List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    return new Latencies(at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.size());
  }

  Map<String, Object> json() {
    return new TreeMap<>(Map.of("p50", p50, "p95", p95, "p99", p99, "n", count));
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? -1 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
