package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhiheng.money.Money;

/**
 * One measure of a renewal or deduction (续行、扣划明细).
 *
 * @param amount how much is to be handed over; empty for a renewal
 * @param termYears length of the new term; empty for a deduction
 * @param endedOn last day of the term that is prolonged
 * @param wantedOn last day asked for
 * @param endsOn last day the unit registered
 * @param collected what the unit handed over
 * @param booked whether that money has been set against the debt
 * @param failureReason why it did not come about
 */
public record OrderLine(
    String id,
    String orderId,
    String measureId,
    LineStatus status,
    Optional<Money> amount,
    OptionalInt termYears,
    Optional<LocalDate> endedOn,
    Optional<LocalDate> wantedOn,
    Optional<LocalDate> endsOn,
    Optional<Money> collected,
    boolean booked,
    Optional<String> documentSetId,
    Optional<String> requestId,
    Optional<String> receiptNo,
    Optional<String> failureReason) {

  /** A new line of a renewal. */
  static OrderLine renewal(String id, String orderId, String measureId, int years, LocalDate ended, LocalDate wanted) {
    return new OrderLine(
        id, orderId, measureId, LineStatus.PREPARED, Optional.empty(), OptionalInt.of(years), Optional.of(ended),
        Optional.of(wanted), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** The same for another sum. */
  OrderLine amounting(Money sum) {
    return new OrderLine(
        id, orderId, measureId, status, Optional.of(sum), termYears, endedOn, wantedOn, endsOn, collected, booked, documentSetId,
        requestId, receiptNo, failureReason);
  }

  /** A new line of a deduction. */
  static OrderLine deduction(String id, String orderId, String measureId, Money amount) {
    return new OrderLine(
        id, orderId, measureId, LineStatus.PREPARED, Optional.of(amount), OptionalInt.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }
}
