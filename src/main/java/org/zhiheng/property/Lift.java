package org.zhiheng.property;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureStore.Row;

/**
 * What of a measure is lifted (解除的范围).
 *
 * @param part in 分; empty = all of it
 */
record Lift(Row row, Optional<Money> part) {

  static Lift whole(Row row) {
    return new Lift(row, Optional.empty());
  }

  /** What it secures no longer. */
  Money given() {
    return part.orElseGet(() -> row.measure().standing());
  }

  /** What our units hold beyond what is owed (R2.17), with what other courts hold taken into account; empty if it is no more. */
  static List<Lift> excess(List<Row> live, Money owed) {
    List<Row> ours = Liftable.ours(live);
    Map<String, Row> rows = ours.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    List<Excess.Held> held = ours.stream().map(Row::measure).map(Lift::held).toList();
    Money elsewhere = Liftable.secured(live).minus(Liftable.secured(ours));
    return Excess.of(held, owed.minus(elsewhere).max(Money.ZERO)).stream().map(part -> new Lift(rows.get(part.id()), part.part())).toList();
  }

  private static Excess.Held held(ControlMeasure measure) {
    return new Excess.Held(measure.id(), measure.assetKind().divisible(), measure.standing());
  }

  /**
   * What was asked to be lifted: these measures and these parts, or everything.
   *
   * @param parts what to lift of a measure, by its id; a part that is all of it is the whole
   * @throws BusinessException if one of them is not there, or cannot be divided so
   */
  static List<Lift> choose(List<Row> live, List<String> measureIds, Map<String, Money> parts) {
    Set<String> wanted = new HashSet<>(measureIds);
    wanted.addAll(parts.keySet());
    boolean all = wanted.isEmpty();
    List<Row> chosen = live.stream().filter(row -> all || wanted.remove(row.id())).toList();
    if (!wanted.isEmpty()) {
      String unknown = String.join("、", wanted);
      throw BusinessException.invalid(
          "MEASURE_UNKNOWN",
          "有措施不属于本案，或者不在控制中",
          new FieldProblem("measureIds", unknown, "SF20 §28", "只能解除本案已生效或轮候的措施"));
    }
    return chosen.stream().map(row -> new Lift(row, part(row, Optional.ofNullable(parts.get(row.id()))))).toList();
  }

  /** A part of what can be divided; all of it asked for as a part is the whole. */
  private static Optional<Money> part(Row row, Optional<Money> wanted) {
    return wanted.flatMap(
        part -> {
          ControlMeasure measure = row.measure();
          boolean partly = measure.assetKind().divisible() && measure.status() == MeasureStatus.EFFECTIVE;
          if (!partly || !part.isPositive() || part.compareTo(measure.secured()) > 0) {
            throw BusinessException.invalid(
                "RELEASE_PART_INVALID",
                "部分解除的金额有误：只能解除已生效且可分割的财产，金额应大于零且不超过已控制的 " + measure.secured().format(),
                new FieldProblem("parts", part.format(), "R2.17", "应大于零且不超过 " + measure.secured().format()));
          }
          return part.equals(measure.secured()) ? Optional.empty() : Optional.of(part);
        });
  }
}
