package org.zhiheng.property;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One asset as one unit reported it (查询反馈的财产).
 *
 * @param identity keyed hash of kind and normalised number
 * @param debtorId party id of the owner, if the reply tells
 */
record FoundAsset(
    String identity,
    AssetKind kind,
    Optional<String> debtorId,
    String identifier,
    String institution,
    String description,
    Optional<Money> value,
    List<String> encumbrances,
    AssetSource source) {

  /**
   * Which of two reports on the same asset decides: one that states a value before one that does not, then the newer. The
   * rest only makes the order total, so that the result never depends on which answer came in first.
   */
  static final Comparator<FoundAsset> DECISIVE =
      Comparator.comparing((FoundAsset f) -> f.value().isPresent())
          .thenComparing(f -> f.source(), AssetSource.NEWER)
          .thenComparing(f -> f.value().orElse(Money.ZERO))
          .thenComparing(FoundAsset::description)
          .thenComparing(FoundAsset::institution)
          .thenComparing(FoundAsset::identifier)
          .thenComparing(f -> String.join("\n", f.encumbrances()));

  FoundAsset {
    encumbrances = List.copyOf(encumbrances);
  }
}
