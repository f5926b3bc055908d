package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure that goes on because the court that took it had it renewed (受托法院的续行).
 *
 * @param from end of the term it goes on from; empty where that is the present one, given where a renewal entered before is
 *     corrected
 * @param endsOn last day of the new term
 * @param askedAt when that court was asked; nobody can have renewed before
 * @param actedAt when the register renewed it (办理时间); needed where it is reported after the old end (R2.07)
 */
public record EntrustedRenewal(
    String measureId,
    Optional<LocalDate> from,
    LocalDate endsOn,
    Optional<String> receiptNo,
    Instant askedAt,
    Optional<Instant> actedAt) {}
