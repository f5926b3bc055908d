package org.zhiheng.entrustment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a matter (委托事项时间).
 *
 * @param checkDueAt when the entrusted court must have looked at it, once sent
 * @param supplementDueAt end of the time for missing papers (R6.22), while they are asked for
 * @param dueAt end of the time for handling (R6.20, R6.21), once accepted
 * @param handledAt last time the result was sent back
 * @param firstDueAt end of the time for handling that the first result had; a demand for more does not move it
 * @param firstHandledAt when the first result was sent back
 * @param closedAt when it was confirmed, returned or withdrawn
 */
public record MatterTimes(
    Instant draftedAt,
    Optional<Instant> sentAt,
    Optional<Instant> checkDueAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> supplementDueAt,
    Optional<Instant> dueAt,
    Optional<Instant> handledAt,
    Optional<Instant> firstDueAt,
    Optional<Instant> firstHandledAt,
    Optional<Instant> closedAt) {

  /** A matter that is new. */
  static MatterTimes drafted(Instant at) {
    return new MatterTimes(
        at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** How long it took from sending to the result (S4.7), or has taken until {@code now}; empty before it is sent. */
  public Optional<Duration> elapsed(Instant now) {
    return sentAt.map(sent -> Duration.between(sent, handledAt.or(() -> closedAt).orElse(now)));
  }

  /** Whether the first result came within its time for handling (R6.24); empty while there is none. */
  public Optional<Boolean> inTime() {
    return firstHandledAt.flatMap(done -> firstDueAt.map(due -> !done.isAfter(due)));
  }
}
