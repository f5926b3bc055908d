package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure that goes on because the court that took it had it renewed (受托法院的续行).
 *
 * @param from end of the term it goes on from; empty where that is the present one, given where a renewal entered before is
 *     corrected
 * @param endsOn last day of the new term
 */
public record EntrustedRenewal(String measureId, Optional<LocalDate> from, LocalDate endsOn, Optional<String> receiptNo) {}
