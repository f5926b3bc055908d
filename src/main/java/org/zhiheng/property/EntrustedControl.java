package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * A measure another court took for us (受托法院采取的控制措施).
 *
 * @param entrustedCourt code of the court that took it
 * @param rank place among the seals on the thing, 1 = first
 * @param effectiveAt when it took effect at the assisting body
 * @param endsOn last day of its term; empty while it waits (R2.14)
 * @param amount how much it controls; empty for a thing that cannot be divided
 */
public record EntrustedControl(
    String caseId,
    String assetId,
    String entrustedCourt,
    int rank,
    Instant effectiveAt,
    Optional<LocalDate> endsOn,
    Optional<String> receiptNo,
    Optional<Money> amount) {}
