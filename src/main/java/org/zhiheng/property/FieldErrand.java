package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An act of the court's own case that is done in person by the field team (外勤事项, S3.7). The judge has no task for it and
 * sees how it stands.
 *
 * @param assetId asset of the case it is about, if it is about one
 * @param place where to go; personal
 * @param instructions what to do there; personal
 * @param dueOn last day
 * @param takenBy who of the team has it in hand
 * @param result what was done, why it could not be done, or why it was taken back; personal
 * @param endedBy who did it or took it back
 */
public record FieldErrand(
    String id,
    String caseId,
    String courtCode,
    ErrandKind kind,
    Optional<String> assetId,
    String place,
    String instructions,
    LocalDate dueOn,
    ErrandStatus status,
    String askedBy,
    Instant askedAt,
    Optional<String> takenBy,
    Optional<String> result,
    Optional<String> endedBy,
    Optional<Instant> endedAt) {

  private static final String HIDDEN = "（按岗位遮盖）";

  /** Whether the team still has to do something. */
  public boolean isOpen() {
    return status == ErrandStatus.OPEN;
  }

  /** The same act on the same thing at the same place. */
  boolean isSameAs(ErrandOrder order) {
    return kind == order.kind() && assetId.equals(order.assetId()) && place.equals(order.place());
  }

  /** The same without what people wrote, for readers who need none of it. */
  FieldErrand hidden() {
    return new FieldErrand(
        id, caseId, courtCode, kind, assetId, HIDDEN, HIDDEN, dueOn, status, askedBy, askedAt, takenBy, result.map(text -> HIDDEN),
        endedBy, endedAt);
  }

  @Override
  public String toString() {
    return "FieldErrand[" + id + "]";
  }
}
