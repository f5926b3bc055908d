package org.zhiheng.platform.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * One hand-over in the exchange log (交换日志): outwards or inwards, taken or refused.
 *
 * @param packageId of the package; of a plain hand-over the id it would have had
 * @param party the other side
 * @param sm3 digest of content and files; empty if a refused package could not be read
 */
public record ExchangeEntry(
    String id,
    String packageId,
    Direction direction,
    Form form,
    String kind,
    String reference,
    String party,
    String sm3,
    Outcome outcome,
    Optional<PackageFault> fault,
    Instant occurredAt) {

  /** Which way it went, seen from the court. */
  public enum Direction {
    OUT,
    IN
  }

  /** Whether it went as a signed package or as plain fields over an authenticated connection. */
  public enum Form {
    PACKAGE,
    PLAIN
  }

  /** What became of it. */
  public enum Outcome {
    HANDED_OVER,
    REFUSED
  }
}
