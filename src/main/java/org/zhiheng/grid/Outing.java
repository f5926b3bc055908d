package org.zhiheng.grid;

import java.time.Instant;
import java.util.Optional;

/**
 * A visit or an urgent action (外出记录, S1.41, S3.3): time, place, who, result.
 *
 * @param clueId the clue that set it off
 * @param team who goes; never a party's name
 * @param vehicle number plate of the court's car; empty text for a visit on foot
 * @param done how it went; empty while only planned
 */
public record Outing(
    String id,
    String caseId,
    String courtCode,
    Optional<String> clueId,
    OutingKind kind,
    Instant startsAt,
    String place,
    String team,
    String vehicle,
    Optional<Position> position,
    String plannedBy,
    Optional<Done> done) {

  /** How it went (行动经过). */
  public record Done(OutingOutcome outcome, String record, String by, Instant at) {}

  /** The same without place and record, for readers who need neither. */
  Outing hidden() {
    return new Outing(
        id, caseId, courtCode, clueId, kind, startsAt, Words.HIDDEN, team, vehicle, Optional.empty(), plannedBy,
        done.map(it -> new Done(it.outcome(), Words.HIDDEN, it.by(), it.at())));
  }

  @Override
  public String toString() {
    return "Outing[" + id + "]";
  }
}
