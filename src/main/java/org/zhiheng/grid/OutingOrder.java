package org.zhiheng.grid;

import java.time.Instant;
import java.util.Optional;

/**
 * A visit or urgent action as it is entered in one form (外出登记, S3.3).
 *
 * @param outcome how it went; empty to plan it first
 */
public record OutingOrder(
    OutingKind kind,
    Optional<String> clueId,
    Instant startsAt,
    String place,
    String team,
    String vehicle,
    Optional<OutingOutcome> outcome,
    String record,
    Optional<Position> position) {}
