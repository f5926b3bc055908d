package org.zhiheng.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;

/** A book balances after every booking, whatever is booked in whatever order. */
class BookTest {

  private static final Instant NOON = Instant.parse("2026-09-18T04:00:00Z");

  @Property
  void whatCameInIsPaidOutOrHeldAfterEveryBooking(@ForAll("bookings") List<Posting> bookings) {
    Book book = Book.ofCase("case-1", "330802");
    List<LedgerEntry> lines = new ArrayList<>();
    for (Posting posting : bookings) {
      List<LedgerEntry> added = book.entriesFor(posting, NOON);
      Book before = book;
      book = bookedOrRefused(before, added, lines);
      BalanceSheet balance = book.balance();
      assertThat(balance.in()).isEqualTo(balance.out().plus(balance.held()));
      assertThat(book.owed().values()).noneMatch(Money::isNegative);
    }
    assertThat(Ledger.isIntact(lines)).isTrue();
  }

  private static Book bookedOrRefused(Book before, List<LedgerEntry> added, List<LedgerEntry> lines) {
    try {
      Book after = before.after(added);
      lines.addAll(added);
      return after;
    } catch (BusinessException refused) {
      assertThat(refused.code()).isEqualTo("FUNDS_SHORT");
      return before;
    }
  }

  @Provide
  Arbitrary<List<Posting>> bookings() {
    Arbitrary<Transfer> transfers =
        Combinators.combine(
                Arbitraries.of(
                    List.of(LedgerAccount.BANK, LedgerAccount.UNRECKONED),
                    List.of(LedgerAccount.UNRECKONED, LedgerAccount.DUE_APPLICANT),
                    List.of(LedgerAccount.UNRECKONED, LedgerAccount.DUE_TREASURY),
                    List.of(LedgerAccount.UNRECKONED, LedgerAccount.DUE_DEBTOR),
                    List.of(LedgerAccount.DUE_APPLICANT, LedgerAccount.BANK),
                    List.of(LedgerAccount.DUE_TREASURY, LedgerAccount.BANK),
                    List.of(LedgerAccount.DUE_DEBTOR, LedgerAccount.BANK)),
                Arbitraries.longs().between(1, 500))
            .as((accounts, fen) -> new Transfer(accounts.get(0), accounts.get(1), Money.of(fen)));
    return transfers
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> new Posting(PostingKind.RECKONING, "source", parts))
        .list()
        .ofMaxSize(40);
  }

  @Test
  void refusesToPayOneFenMoreThanIsOwed() {
    Book book = booked(Book.ofCase("case-1", "330802"), LedgerAccount.BANK, LedgerAccount.DUE_APPLICANT, 3_000_00);
    assertThatThrownBy(() -> booked(book, LedgerAccount.DUE_APPLICANT, LedgerAccount.BANK, 3_000_01))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("应付申请执行人")
        .hasMessageContaining("¥0.01");
  }

  @Test
  void noticesAChangedLineAndAMissingOne() {
    Book book = Book.ofCase("case-1", "330802");
    List<LedgerEntry> lines = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Transfer in = new Transfer(LedgerAccount.BANK, LedgerAccount.UNRECKONED, Money.of(i));
      List<LedgerEntry> added = book.entriesFor(Posting.of(PostingKind.ARRIVAL, "r" + i, in), NOON);
      lines.addAll(added);
      book = book.after(added);
    }
    LedgerEntry second = lines.get(1);
    LedgerEntry forged =
        new LedgerEntry(
            second.bookId(),
            second.sequence(),
            second.kind(),
            second.sourceId(),
            second.debit(),
            second.credit(),
            Money.of(999),
            second.bookedAt(),
            second.previousHash(),
            second.hash());
    assertThat(Ledger.isIntact(lines)).isTrue();
    assertThat(Ledger.isIntact(List.of(lines.get(0), forged, lines.get(2)))).isFalse();
    assertThat(Ledger.isIntact(List.of(lines.get(0), lines.get(2)))).isFalse();
  }

  private static Book booked(Book book, LedgerAccount debit, LedgerAccount credit, long fen) {
    Posting posting = Posting.of(PostingKind.RECKONING, "source", new Transfer(debit, credit, Money.of(fen)));
    return book.after(book.entriesFor(posting, NOON));
  }
}
