package org.zhiheng.calculator;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.money.InterestResult;
import org.zhiheng.money.InterestSegment;

/**
 * Doubled interest on delay with its segments (加倍部分债务利息); amounts in 分.
 *
 * @param counting how the first and the last day are counted, which courts see differently
 */
public record InterestAnswer(
    long interestFen, long days, List<Segment> segments, String formula, String counting, String basis) {

  /** One stretch between two payments. */
  public record Segment(
      LocalDate from,
      LocalDate to,
      long unpaidFen,
      long days,
      long excludedDays,
      long interestFen,
      String formula) {

    private static Segment of(InterestSegment segment) {
      return new Segment(
          segment.from(),
          segment.to(),
          segment.unpaid().fen(),
          segment.days(),
          segment.excludedDays(),
          segment.interest().fen(),
          String.join(" + ", segment.formula()) + " = " + segment.interest().format());
    }
  }

  static InterestAnswer of(InterestResult result, String counting, String basis) {
    List<Segment> segments = result.segments().stream().map(Segment::of).toList();
    String formula = String.join("；", segments.stream().map(Segment::formula).toList());
    String total = segments.size() > 1 ? "；合计 " + result.interest().format() : "";
    return new InterestAnswer(result.interest().fen(), result.days(), segments, formula + total, counting, basis);
  }
}
