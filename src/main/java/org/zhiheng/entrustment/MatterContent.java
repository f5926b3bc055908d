package org.zhiheng.entrustment;

import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * What the entrusted court must know to act (委托内容). All of it personal; stored sealed.
 *
 * @param requirement what is to be done, in the entrusting court's words
 * @param debtors the persons against whom the case runs
 * @param target the thing to act on
 */
public record MatterContent(String requirement, List<Person> debtors, Optional<Target> target) {

  public MatterContent {
    debtors = List.copyOf(debtors);
  }

  /** A debtor (被执行人). */
  public record Person(String name, Optional<String> idNumber) {}

  /**
   * A thing to act on (委托标的).
   *
   * @param kind Chinese term of its kind
   * @param ceilingFen at most so much in 分 is to be controlled; empty for a whole thing
   */
  public record Target(
      String kind, String description, String identifier, String institution, Optional<Long> ceilingFen) {

    /** The same as money. */
    Optional<Money> ceiling() {
      return ceilingFen.map(Money::of);
    }
  }
}
