package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhiheng.money.Money;

/**
 * One measure on one asset (控制措施).
 *
 * @param assetDescription the asset in words, without its number
 * @param identifier number of the asset, masked unless the reader handles the case
 * @param amount at most this much is controlled; the assumed value for a thing that cannot be divided, zero if unknown
 * @param controlled what the unit really holds; empty before its answer
 * @param rank place among the seals on the same thing, 1 = first; empty before the answer
 * @param effectiveAt when it took effect: on service at the unit (R2.10), or when the earlier seal fell away (R2.14)
 * @param endsOn last day of the term; empty while it waits, because a waiting seal has no term of its own (R2.14)
 * @param receiptNo number of the unit's receipt
 * @param unitCode unit that keeps it; empty before the request
 * @param entrustedCourt code of the court that took it for ours; empty for a measure of our own
 * @param lifting how much of it is being lifted; empty if all of it, or nothing
 */
public record ControlMeasure(
    String id,
    String caseId,
    String courtCode,
    String assetId,
    AssetKind assetKind,
    String assetDescription,
    String identifier,
    ControlKind kind,
    MeasureStatus status,
    Money amount,
    Optional<Money> controlled,
    OptionalInt rank,
    Optional<Instant> effectiveAt,
    Optional<LocalDate> endsOn,
    Optional<MeasureFailure> failure,
    Optional<String> failureReason,
    Optional<String> receiptNo,
    Optional<String> controlOrderId,
    Optional<String> releaseId,
    Optional<String> unitCode,
    Optional<String> entrustedCourt,
    Optional<Money> lifting,
    Instant updatedAt) {

  /** The measure as it stands on a day: when the term is over, the effect has ended by itself (R2.07). */
  public ControlMeasure asOf(LocalDate today) {
    boolean over = status.mayRun() && endsOn.filter(end -> end.isBefore(today)).isPresent();
    return over ? with(assetDescription, identifier, MeasureStatus.EXPIRED, failureReason) : this;
  }

  /** The measure for people outside the case: a masked asset, and nothing of what the unit wrote about it. */
  ControlMeasure masked(String description, String number) {
    return with(description, number, status, Optional.empty());
  }

  private ControlMeasure with(String description, String number, MeasureStatus now, Optional<String> reason) {
    return new ControlMeasure(
        id, caseId, courtCode, assetId, assetKind, description, number, kind, now, amount, controlled, rank, effectiveAt,
        endsOn, failure, reason, receiptNo, controlOrderId, releaseId, unitCode, entrustedCourt, lifting, updatedAt);
  }

  /** Whether units of our district have it; what another court took for ours goes through that court. */
  boolean isOurs() {
    return entrustedCourt.isEmpty();
  }

  /** Whether something of it is to bind on: all of it, or the rest while a part is being lifted. */
  boolean goesOn() {
    return status == MeasureStatus.EFFECTIVE || status == MeasureStatus.RELEASING && effectiveAt.isPresent() && lifting.isPresent();
  }

  /** What it secures: the unit's own figure once there is one. */
  public Money secured() {
    return controlled.orElse(amount);
  }

  /** What goes on securing the claim: nothing while it waits or is being lifted, the rest while a part is being lifted. */
  Money standing() {
    return switch (status) {
      case EFFECTIVE -> secured();
      case RELEASING -> effectiveAt.flatMap(at -> lifting).map(part -> secured().minus(part)).orElse(Money.ZERO);
      default -> Money.ZERO;
    };
  }
}
