package org.zhiheng.property;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * A measure taken in the trial to secure what may be enforced later (诉讼保全措施). Without another ruling it becomes a measure
 * of the enforcement, and its term runs on (民诉法解释 §168).
 *
 * @param holder id number or credit code of the owner
 * @param amount what it secures
 * @param rulingNo number of the ruling that ordered it (保全裁定文号)
 * @param rank place among the seals on the thing, 1 = first
 * @param endsOn last day of its term; empty while it waits in rank (R2.14)
 */
public record Preservation(
    AssetKind kind,
    String identifier,
    String institution,
    String description,
    String holder,
    Money amount,
    String rulingNo,
    int rank,
    Instant effectiveAt,
    Optional<LocalDate> endsOn,
    Optional<String> receiptNo) {}
