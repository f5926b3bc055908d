package org.zhiheng.property;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What all reports on one asset say together (归并后的财产). Joining is idempotent, and neither the order nor the grouping of
 * reports matters: every part is a greatest or a least of what was reported.
 *
 * @param decisive the report whose words and value stand
 * @param debtorId owner; of joint owners, who are all debtors of the case, the first by id
 * @param sources newest report of each unit, by unit code
 */
record MergedAsset(FoundAsset decisive, Optional<String> debtorId, Map<String, AssetSource> sources, Instant foundAt) {

  MergedAsset {
    sources = Map.copyOf(sources);
  }

  static MergedAsset of(FoundAsset report) {
    AssetSource source = report.source();
    return new MergedAsset(report, report.debtorId(), Map.of(source.unitCode(), source), source.reportedAt());
  }

  /** Joins reports into what is known; both by identity. */
  static Map<String, MergedAsset> merge(Map<String, MergedAsset> known, List<FoundAsset> reports) {
    Map<String, MergedAsset> merged = new TreeMap<>(known);
    for (FoundAsset report : reports) {
      merged.merge(report.identity(), of(report), MergedAsset::join);
    }
    return merged;
  }

  MergedAsset join(MergedAsset other) {
    return new MergedAsset(
        BinaryOperator.maxBy(FoundAsset.DECISIVE).apply(decisive, other.decisive),
        first(debtorId, other.debtorId),
        newest(sources, other.sources),
        foundAt.isBefore(other.foundAt) ? foundAt : other.foundAt);
  }

  private static Optional<String> first(Optional<String> a, Optional<String> b) {
    return java.util.stream.Stream.of(a, b).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static Map<String, AssetSource> newest(Map<String, AssetSource> a, Map<String, AssetSource> b) {
    Map<String, AssetSource> all = new HashMap<>(a);
    b.forEach((unit, source) -> all.merge(unit, source, BinaryOperator.maxBy(AssetSource.NEWER)));
    return all;
  }
}
