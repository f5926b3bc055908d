package org.zhiheng.funds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.funds.persistence.LedgerStore;

/** Keeps the books (总账): one booking after the other within a book, different books side by side. */
@Component
class Ledger {

  private final LedgerStore store;
  private final Clock clock;

  Ledger(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Holds the book until the caller's transaction ends, opening it if it is new. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Book hold(Book book) {
    return store
        .lock(book.id())
        .orElseGet(
            () -> {
              store.open(book);
              return store.lock(book.id()).orElseThrow();
            });
  }

  /**
   * Books once per kind and source.
   *
   * @return false if it was booked before; nothing changed then
   * @throws org.zhiheng.platform.problem.BusinessException {@code FUNDS_SHORT}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean post(Book book, Posting posting) {
    Book held = hold(book);
    if (posting.transfers().isEmpty() || store.isPosted(posting.kind(), posting.sourceId())) {
      return false;
    }
    // Databases keep microseconds: a finer time would read back differently and break the chain.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<LedgerEntry> entries = held.entriesFor(posting, now);
    store.append(held.after(entries), posting, entries, now);
    return true;
  }

  @Transactional(readOnly = true)
  public boolean isPosted(PostingKind kind, String sourceId) {
    return store.isPosted(kind, sourceId);
  }

  @Transactional(readOnly = true)
  public Optional<Book> book(String bookId) {
    return store.find(bookId);
  }

  @Transactional(readOnly = true)
  public List<LedgerEntry> entries(String bookId) {
    return store.entries(bookId);
  }

  /** Whether every line is unchanged and none is missing (账链校验). */
  static boolean isIntact(List<LedgerEntry> entries) {
    String previous = Book.GENESIS;
    long expected = 1;
    for (LedgerEntry entry : entries) {
      if (entry.sequence() != expected++ || !entry.follows(previous)) {
        return false;
      }
      previous = entry.hash();
    }
    return true;
  }
}
