package org.zhiheng.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * Chooses what to control and judges what a judge chose (控制方案的拟定与核验, R2.17). Money first, then other rights that can
 * be divided, then things; never beyond the ceiling, unless one indivisible thing is all that is left to cover the debt.
 */
final class ControlPlanner {

  private static final Comparator<Candidate> BY_VALUE = Comparator.comparingLong(Candidate::fen);
  private static final Comparator<Candidate> BY_ID = Comparator.comparing(Candidate::assetId);

  private final List<Candidate> candidates;
  private final long ceiling;

  ControlPlanner(List<Candidate> candidates, Money ceiling) {
    this.candidates = List.copyOf(candidates);
    this.ceiling = ceiling.fen();
  }

  /**
   * An asset that may be controlled.
   *
   * @param value empty if nobody stated one
   */
  record Candidate(String assetId, AssetKind kind, Optional<Money> value) {

    static Candidate of(Asset asset) {
      return new Candidate(asset.id(), asset.kind(), asset.value());
    }

    boolean divisible() {
      return kind.divisible();
    }

    long fen() {
      return value.map(Money::fen).orElse(0L);
    }
  }

  /** The plan the law suggests. */
  List<PlanItem> propose() {
    List<PlanItem> plan = new ArrayList<>();
    long rest = takeParts(plan, ceiling);
    rest = takeWholeThings(plan, rest);
    rest = takeOneThingBeyond(plan, rest);
    takeOneUnvalued(plan, rest);
    return plan;
  }

  private long takeParts(List<PlanItem> plan, long needed) {
    long rest = needed;
    for (Candidate part : sorted(Candidate::divisible, moneyFirst())) {
      long amount = Math.min(part.fen(), rest);
      if (amount > 0) {
        plan.add(item(part, amount));
        rest -= amount;
      }
    }
    return rest;
  }

  private long takeWholeThings(List<PlanItem> plan, long needed) {
    long rest = needed;
    for (Candidate thing : sorted(c -> !c.divisible() && c.fen() > 0, BY_VALUE.reversed().thenComparing(BY_ID))) {
      if (thing.fen() <= rest) {
        plan.add(item(thing, thing.fen()));
        rest -= thing.fen();
      }
    }
    return rest;
  }

  private long takeOneThingBeyond(List<PlanItem> plan, long rest) {
    if (rest <= 0) {
      return rest;
    }
    Optional<Candidate> smallest =
        sorted(c -> !c.divisible() && c.fen() > rest && !isIn(plan, c), BY_VALUE.thenComparing(BY_ID)).stream().findFirst();
    smallest.ifPresent(thing -> plan.add(item(thing, thing.fen())));
    return smallest.isPresent() ? 0 : rest;
  }

  /** One only: without a value nobody can show that a second would not be too much. */
  private void takeOneUnvalued(List<PlanItem> plan, long rest) {
    if (rest > 0) {
      sorted(c -> c.value().isEmpty(), moneyFirst()).stream()
          .findFirst()
          .ifPresent(c -> plan.add(item(c, c.divisible() ? rest : 0)));
    }
  }

  /** Whether a plan keeps within the ceiling, or exceeds it only by the one indivisible thing that nothing can replace. */
  boolean allows(List<PlanItem> plan) {
    long total = total(plan);
    return total <= ceiling || plan.stream().anyMatch(last -> isUnavoidable(last, total));
  }

  private boolean isUnavoidable(PlanItem item, long total) {
    Candidate thing = candidate(item.assetId());
    return !thing.divisible() && total - item.amount().fen() < ceiling && replacements(thing, item.amount().fen()) < ceiling;
  }

  /** What could be controlled instead of {@code thing} with less excess. */
  private long replacements(Candidate thing, long amount) {
    return candidates.stream()
        .filter(other -> !other.equals(thing))
        .filter(other -> other.divisible() || other.fen() < amount)
        .mapToLong(Candidate::fen)
        .reduce(0, ControlPlanner::plus);
  }

  static long total(List<PlanItem> plan) {
    return plan.stream().mapToLong(item -> item.amount().fen()).reduce(0, ControlPlanner::plus);
  }

  /** Values come from outside: a sum that does not fit is as good as endless, never negative. */
  private static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private Candidate candidate(String assetId) {
    return candidates.stream()
        .filter(c -> c.assetId().equals(assetId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("方案中的财产不在可控制财产之列：" + assetId));
  }

  private List<Candidate> sorted(java.util.function.Predicate<Candidate> which, Comparator<Candidate> order) {
    return candidates.stream().filter(which).sorted(order).toList();
  }

  private static Comparator<Candidate> moneyFirst() {
    return Comparator.comparing((Candidate c) -> !c.kind().isMoney()).thenComparing(BY_VALUE.reversed()).thenComparing(BY_ID);
  }

  private static boolean isIn(List<PlanItem> plan, Candidate candidate) {
    return plan.stream().anyMatch(item -> item.assetId().equals(candidate.assetId()));
  }

  private static PlanItem item(Candidate candidate, long fen) {
    return new PlanItem(candidate.assetId(), new Money(fen));
  }
}
