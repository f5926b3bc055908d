package org.zhiheng.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One asset of a debtor in a case (财产). The same account or registry number from two sources is one asset with two sources.
 *
 * @param debtorId party id of the owner; empty while the reply does not tell which debtor it is
 * @param identifier account, registry or plate number: in full for those who handle the case, masked for everybody else
 * @param institution bank or registry that keeps it
 * @param value what can be controlled as last reported; empty if nobody stated a value
 * @param encumbrances earlier rights and seals as reported (权利负担)
 * @param reportedAt when the report was made whose words and value stand
 * @param controlledAt when a measure first took effect on it; found → controlled is the time between (S5.32)
 * @param alarmedAt when the court was alarmed that money found is not controlled
 */
public record Asset(
    String id,
    String caseId,
    AssetKind kind,
    Optional<String> debtorId,
    String identifier,
    String institution,
    String description,
    Optional<Money> value,
    List<String> encumbrances,
    List<AssetSource> sources,
    Instant foundAt,
    Instant reportedAt,
    Optional<Instant> controlledAt,
    Optional<Instant> alarmedAt) {

  public Asset {
    encumbrances = List.copyOf(encumbrances);
    sources = List.copyOf(sources);
  }

  /** The same asset for people outside the case: other words, another number, other words about rights of others. */
  Asset masked(String words, String number, List<String> rights) {
    return new Asset(
        id, caseId, kind, debtorId, number, institution, words, value, rights, sources, foundAt, reportedAt, controlledAt,
        alarmedAt);
  }
}
