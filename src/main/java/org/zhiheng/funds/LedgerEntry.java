package org.zhiheng.funds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.Sm3;

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
    String hash) {

  static LedgerEntry chained(
      String bookId, long sequence, Posting posting, Transfer transfer, Instant bookedAt, String previousHash) {
    LedgerEntry bare =
        new LedgerEntry(
            bookId,
            sequence,
            posting.kind(),
            posting.sourceId(),
            transfer.debit(),
            transfer.credit(),
            transfer.amount(),
            bookedAt,
            previousHash,
            "");
    return bare.withHash(bare.digest());
  }

  /** Whether this line is unchanged and follows the line with that hash. */
  public boolean follows(String hashOfPrevious) {
    return previousHash.equals(hashOfPrevious) && hash.equals(digest());
  }

  private LedgerEntry withHash(String digest) {
    return new LedgerEntry(bookId, sequence, kind, sourceId, debit, credit, amount, bookedAt, previousHash, digest);
  }

  private String digest() {
    String content =
        String.join(
            "\n",
            previousHash,
            bookId,
            Long.toString(sequence),
            kind.name(),
            sourceId,
            debit.name(),
            credit.name(),
            Long.toString(amount.fen()),
            bookedAt.toString());
    return Sm3.hex(content.getBytes(StandardCharsets.UTF_8));
  }
}
