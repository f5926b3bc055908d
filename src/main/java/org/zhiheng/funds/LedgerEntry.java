package org.zhiheng.funds;

import java.time.Instant;
import org.zhiheng.money.Money;

/**
 * One line of a book (分录): an amount leaves one account and reaches another, so every line balances by itself. Lines are
 * only ever added, and each carries the digest of the one before.
 *
 * @param sequence 1, 2, 3… within the book, without gaps
 * @param sourceId receipt or pay-out line the booking is about
 * @param hash SM3 over the previous line's hash and this line's content, hex
 */
public record LedgerEntry(
    String bookId,
    long sequence,
    PostingKind kind,
    String sourceId,
    LedgerAccount debit,
    LedgerAccount credit,
    Money amount,
    Instant bookedAt,
    String previousHash,
    String hash) {}
