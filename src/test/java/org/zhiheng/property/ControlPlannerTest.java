package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlPlanner.Candidate;

/** 控制方案 never exceeds debt and costs, save for the one indivisible thing that nothing can replace (R2.17). */
class ControlPlannerTest {

  @Test
  void moneyOnAccountsComesBeforeEverythingElse() {
    var planner = planner("250,000.00", deposit("account", "300,000.00"), house("house", "2,000,000.00"), car("car", "80,000.00"));

    assertThat(planner.propose()).containsExactly(new PlanItem("account", Money.yuan("250000.00")));
  }

  @Test
  void whatAccountsCannotCoverIsTakenFromThingsThatFit() {
    var planner = planner("250,000.00", deposit("account", "100,000.00"), house("house", "2,000,000.00"), car("car", "80,000.00"));

    assertThat(planner.propose()).extracting(PlanItem::assetId).containsExactly("account", "car", "house");
  }

  @Test
  void aHouseWorthMoreThanTheDebtMayBeSealedIfThereIsNothingElse() {
    var planner = planner("120,000.00", house("house", "2,000,000.00"));

    assertThat(planner.propose()).containsExactly(new PlanItem("house", Money.yuan("2000000.00")));
    assertThat(planner.allows(planner.propose())).isTrue();
  }

  @Test
  void ofTwoHousesTheSmallerIsEnough() {
    var planner = planner("120,000.00", house("small", "900,000.00"), house("great", "2,000,000.00"));

    assertThat(planner.propose()).extracting(PlanItem::assetId).containsExactly("small");
    assertThat(planner.allows(List.of(new PlanItem("great", Money.yuan("2000000.00"))))).isFalse();
  }

  @Test
  void aHouseIsTooMuchWhereAnAccountCoversTheDebt() {
    var planner = planner("120,000.00", deposit("account", "120,000.00"), house("house", "2,000,000.00"));

    assertThat(planner.allows(List.of(new PlanItem("house", Money.yuan("2000000.00"))))).isFalse();
  }

  @Test
  void oneFenBeyondTheCeilingIsTooMuch() {
    var planner = planner("100.00", deposit("account", "1,000.00"));

    assertThat(planner.allows(List.of(new PlanItem("account", Money.yuan("100.00"))))).isTrue();
    assertThat(planner.allows(List.of(new PlanItem("account", Money.yuan("100.01"))))).isFalse();
  }

  @Test
  void nothingIsProposedOnceTheDebtIsCovered() {
    assertThat(planner("0.00", deposit("account", "1,000.00"), house("house", "1.00")).propose()).isEmpty();
  }

  @Test
  void oneHouseWithoutAStatedValueIsProposedForAGapAndNoSecond() {
    var planner = planner("120,000.00", unvalued("first"), unvalued("second"));

    assertThat(planner.propose()).containsExactly(new PlanItem("first", Money.ZERO));
  }

  @Property
  void noProposalExceedsTheCeilingExceptByOneIndivisibleThing(
      @ForAll("estates") List<Candidate> estate, @ForAll("ceilings") long ceiling) {
    List<PlanItem> plan = new ControlPlanner(estate, Money.of(ceiling)).propose();

    long total = ControlPlanner.total(plan);
    long withoutLast = plan.stream().filter(item -> !isIndivisible(estate, item)).mapToLong(item -> item.amount().fen()).sum();
    assertThat(withoutLast).isLessThanOrEqualTo(ceiling);
    if (total > ceiling) {
      assertThat(plan).anyMatch(item -> isIndivisible(estate, item) && total - item.amount().fen() < ceiling);
    }
  }

  @Property
  void whatIsProposedIsAllowed(@ForAll("estates") List<Candidate> estate, @ForAll("ceilings") long ceiling) {
    ControlPlanner planner = new ControlPlanner(estate, Money.of(ceiling));

    assertThat(planner.allows(planner.propose())).isTrue();
  }

  @Property
  void noAllowedPlanHasTwoThingsToSpare(@ForAll("estates") List<Candidate> estate, @ForAll("ceilings") long ceiling) {
    List<PlanItem> everything = estate.stream().map(c -> new PlanItem(c.assetId(), Money.of(c.fen()))).toList();

    if (new ControlPlanner(estate, Money.of(ceiling)).allows(everything)) {
      long total = ControlPlanner.total(everything);
      assertThat(total <= ceiling || everything.stream().anyMatch(item -> total - item.amount().fen() < ceiling)).isTrue();
    }
  }

  @Provide
  Arbitrary<List<Candidate>> estates() {
    Arbitrary<AssetKind> kind = Arbitraries.of(AssetKind.class);
    Arbitrary<Optional<Money>> value = Arbitraries.longs().between(0, 500).map(Money::of).optional();
    return Combinators.combine(kind, value).as((k, v) -> new Candidate("", k, v)).list().ofMaxSize(8).map(ControlPlannerTest::numbered);
  }

  @Provide
  Arbitrary<Long> ceilings() {
    return Arbitraries.longs().between(0, 1_000);
  }

  private static List<Candidate> numbered(List<Candidate> estate) {
    return IntStream.range(0, estate.size())
        .mapToObj(i -> new Candidate("asset-" + i, estate.get(i).kind(), estate.get(i).value()))
        .toList();
  }

  private static boolean isIndivisible(List<Candidate> estate, PlanItem item) {
    return estate.stream().anyMatch(c -> c.assetId().equals(item.assetId()) && !c.divisible());
  }

  private static ControlPlanner planner(String ceiling, Candidate... estate) {
    return new ControlPlanner(List.of(estate), Money.parse(ceiling));
  }

  private static Candidate deposit(String id, String value) {
    return new Candidate(id, AssetKind.BANK_DEPOSIT, Optional.of(Money.parse(value)));
  }

  private static Candidate house(String id, String value) {
    return new Candidate(id, AssetKind.REAL_ESTATE, Optional.of(Money.parse(value)));
  }

  private static Candidate unvalued(String id) {
    return new Candidate(id, AssetKind.REAL_ESTATE, Optional.empty());
  }

  private static Candidate car(String id, String value) {
    return new Candidate(id, AssetKind.VEHICLE, Optional.of(Money.parse(value)));
  }
}
