package org.zhiheng.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.money.Money;

/** One thing in an agency's register (登记簿条目), with the seals on it in order of registration. Guarded by its register. */
final class Holding {

  private static final String FOREIGN = "foreign:";

  final String kind;
  final String identifier;
  final String institution;
  final String description;
  final String owner;
  Money value;
  final boolean divisible;
  private final List<Seal> seals = new ArrayList<>();
  private boolean transferred;

  /** A seal by one request; the amount is what it holds of money. */
  record Seal(String requestNo, String court, Money held) {}

  Holding(
      String kind, String identifier, String institution, String description, String owner, Money value, boolean divisible) {
    this.kind = kind;
    this.identifier = identifier;
    this.institution = institution;
    this.description = description;
    this.owner = owner;
    this.value = value;
    this.divisible = divisible;
  }

  /** Seals it, waits behind others, or says that it is no longer the debtor's (查封规定 §23). */
  Controlled control(String requestNo, String court, Money wanted, Instant at) {
    if (transferred) {
      return new Controlled("TRANSFERRED_BEFORE", 0, Money.of(0), at);
    }
    Money held = divisible ? smaller(wanted, free()) : value;
    boolean first = divisible ? held.fen() > 0 || seals.isEmpty() : seals.isEmpty();
    seals.add(new Seal(requestNo, court, first ? held : Money.of(0)));
    return first
        ? new Controlled("CONTROLLED", 1, held, at)
        : new Controlled("WAITING", seals.size(), Money.of(0), at);
  }

  /** Lifts the seal of a request; what was held becomes free. */
  Money release(String requestNo) {
    Money held =
        seals.stream().filter(seal -> seal.requestNo().equals(requestNo)).map(Seal::held).findFirst().orElse(Money.of(0));
    seals.removeIf(seal -> seal.requestNo().equals(requestNo));
    return held;
  }

  /** Lifts a part of what a request holds; never more than it holds. */
  Money releasePartly(String requestNo, Money wanted) {
    Money part = smaller(wanted, heldBy(requestNo));
    hold(requestNo, heldBy(requestNo).minus(part));
    return part;
  }

  /** Whether a request controls it in first place, so that the control can be prolonged. */
  boolean isControlledBy(String requestNo) {
    return !transferred && seals.stream().anyMatch(seal -> seal.requestNo().equals(requestNo));
  }

  /** Hands money over: of what the request holds, or of what is free where it holds nothing yet. */
  Money deduct(String requestNo, Money wanted) {
    Money held = heldBy(requestNo);
    Money amount = smaller(wanted, held.isPositive() ? held : free());
    if (held.isPositive()) {
      hold(requestNo, held.minus(amount));
      seals.removeIf(seal -> seal.requestNo().equals(requestNo) && seal.held().isZero());
    }
    value = value.minus(amount);
    return amount;
  }

  private Money heldBy(String requestNo) {
    return Money.sum(seals.stream().filter(seal -> seal.requestNo().equals(requestNo)).map(Seal::held).toList());
  }

  private void hold(String requestNo, Money held) {
    seals.replaceAll(seal -> seal.requestNo().equals(requestNo) ? new Seal(requestNo, seal.court(), held) : seal);
  }

  void sealForeign(String court) {
    seals.add(new Seal(FOREIGN + court, court, divisible ? value : Money.of(0)));
  }

  void liftForeign() {
    seals.removeIf(seal -> seal.requestNo().startsWith(FOREIGN));
  }

  void transfer() {
    transferred = true;
  }

  boolean isTransferred() {
    return transferred;
  }

  List<Seal> seals() {
    return List.copyOf(seals);
  }

  List<String> encumbrances() {
    return seals.stream().map(seal -> seal.court() + " 已查封或冻结").toList();
  }

  private Money free() {
    long held = seals.stream().mapToLong(seal -> seal.held().fen()).sum();
    return Money.of(Math.max(0, value.fen() - held));
  }

  private static Money smaller(Money a, Money b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
