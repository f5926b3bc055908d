package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;

/** 归并: the same account from two sources is one asset with both sources, whichever answer came in first. */
class MergedAssetTest {

  private static final Instant MORNING = Instant.parse("2026-09-01T01:00:00Z");
  private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

  @Test
  void theSameAccountFromTwoSourcesAppearsOnceWithBoth() {
    var reports = List.of(report("account", "court-net", MORNING, 100L), report("account", "bank-330802", NOON, 90L));

    var merged = MergedAsset.merge(Map.of(), reports);

    assertThat(merged).hasSize(1);
    assertThat(merged.get("account").sources()).containsOnlyKeys("court-net", "bank-330802");
    assertThat(merged.get("account").decisive().value()).contains(Money.of(90));
    assertThat(merged.get("account").foundAt()).isEqualTo(MORNING);
  }

  @Test
  void aReportWithoutAValueDoesNotTakeTheValueAway() {
    FoundAsset later = report("house", "land-330802", NOON, null);

    var merged = MergedAsset.merge(Map.of(), List.of(report("house", "court-net", MORNING, 100L), later));

    assertThat(merged.get("house").decisive().value()).contains(Money.of(100));
  }

  @Test
  void numbersAreTheSameHoweverTheyAreWritten() {
    assertThat(AssetIdentity.normalise("6222 0812-0900 1234"))
        .isEqualTo(AssetIdentity.normalise("６２２２０８１２０９００１２３４"))
        .isEqualTo("6222081209001234");
    assertThat(AssetIdentity.normalise("浙h·a1b23")).isEqualTo(AssetIdentity.normalise("浙HA1B23"));
  }

  @Property
  void theOrderOfAnswersDoesNotMatter(@ForAll("reports") List<FoundAsset> reports, @ForAll long seed) {
    List<FoundAsset> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(MergedAsset.merge(Map.of(), shuffled)).isEqualTo(MergedAsset.merge(Map.of(), reports));
  }

  @Property
  void mergingTwiceChangesNothing(@ForAll("reports") List<FoundAsset> reports) {
    var once = MergedAsset.merge(Map.of(), reports);

    assertThat(MergedAsset.merge(once, reports)).isEqualTo(once);
  }

  @Property
  void answersMayComeInSeveralRounds(@ForAll("reports") List<FoundAsset> first, @ForAll("reports") List<FoundAsset> second) {
    List<FoundAsset> all = new ArrayList<>(first);
    all.addAll(second);

    assertThat(MergedAsset.merge(MergedAsset.merge(Map.of(), first), second)).isEqualTo(MergedAsset.merge(Map.of(), all));
  }

  @Provide
  Arbitrary<List<FoundAsset>> reports() {
    Arbitrary<String> identity = Arbitraries.of("account", "house", "car");
    Arbitrary<String> unit = Arbitraries.of("court-net", "bank-330802", "land-330802");
    Arbitrary<Instant> at = Arbitraries.integers().between(0, 3).map(h -> MORNING.plusSeconds(3600L * h));
    Arbitrary<Long> value = Arbitraries.longs().between(0, 3).injectNull(0.3);
    return Combinators.combine(identity, unit, at, value).as(MergedAssetTest::report).list().ofMaxSize(10);
  }

  private static FoundAsset report(String identity, String unit, Instant at, Long fen) {
    return new FoundAsset(
        identity,
        AssetKind.BANK_DEPOSIT,
        Optional.of("debtor"),
        identity,
        "",
        "",
        Optional.ofNullable(fen).map(Money::of),
        List.of(),
        new AssetSource(unit, unit, "request-" + unit + at, at));
  }
}
