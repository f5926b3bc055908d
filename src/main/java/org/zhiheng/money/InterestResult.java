package org.zhiheng.money;

import java.util.List;

/**
 * Interest over a time with its segments (利息计算结果).
 *
 * @param days all days that bear interest
 */
public record InterestResult(Money interest, long days, List<InterestSegment> segments) {

  static InterestResult of(List<InterestSegment> segments) {
    return new InterestResult(
        Money.sum(segments.stream().map(InterestSegment::interest).toList()),
        segments.stream().mapToLong(InterestSegment::days).sum(),
        List.copyOf(segments));
  }

  /** Whether any rate in it is not yet confirmed. */
  public boolean provisional() {
    return segments.stream().anyMatch(InterestSegment::provisional);
  }
}
