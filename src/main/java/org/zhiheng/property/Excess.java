package org.zhiheng.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * What is controlled beyond debt and costs (超标的额, R2.17): whole measures, the greatest first, and of one more what is left
 * over, if it can be divided. What waits, or is worth nobody knows what, shows no excess.
 */
final class Excess {

  private static final Comparator<Held> GREATEST_FIRST =
      Comparator.comparing(Held::standing).reversed().thenComparing(Held::id);

  private Excess() {}

  /** A measure and what it secures now. */
  record Held(String id, boolean divisible, Money standing) {}

  /** A measure to lift; empty part = all of it. */
  record Part(String id, Optional<Money> part) {}

  /** As much as can be lifted while the rest still covers what is owed; nothing if there is no excess. */
  static List<Part> of(List<Held> held, Money owed) {
    Money room = Money.sum(held.stream().map(Held::standing).toList()).minus(owed);
    List<Part> parts = new ArrayList<>();
    List<Held> kept = new ArrayList<>();
    for (Held measure : held.stream().sorted(GREATEST_FIRST).toList()) {
      Money standing = measure.standing();
      if (standing.isPositive() && standing.compareTo(room) <= 0) {
        parts.add(new Part(measure.id(), Optional.empty()));
        room = room.minus(standing);
      } else {
        kept.add(measure);
      }
    }
    Money left = room;
    kept.stream()
        .filter(measure -> left.isPositive() && measure.divisible() && measure.standing().compareTo(left) > 0)
        .findFirst()
        .ifPresent(measure -> parts.add(new Part(measure.id(), Optional.of(left))));
    return parts;
  }
}
