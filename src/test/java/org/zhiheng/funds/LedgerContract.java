package org.zhiheng.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;

/** What the books promise on every database. */
abstract class LedgerContract {

  private static final int TELLERS = 8;

  @Autowired private Ledger ledger;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private Book book;

  @BeforeEach
  void aFreshCase() {
    book = Book.ofCase(Ids.next(), "330802");
  }

  @Test
  void theSameArrivalBookedTwiceChangesNothing() {
    String receipt = Ids.next();
    assertThat(post(arrival(receipt, 120_000_00))).isTrue();
    assertThat(post(arrival(receipt, 120_000_00))).isFalse();
    assertThat(balance()).isEqualTo(new BalanceSheet(Money.of(120_000_00), Money.ZERO, Money.of(120_000_00)));
    assertThat(ledger.entries(book.id())).hasSize(1);
  }

  @Test
  void paymentBeyondWhatIsOwedIsRefusedAndLeavesNoTrace() {
    post(arrival(Ids.next(), 100));
    assertThatThrownBy(() -> post(payment(Ids.next(), 101))).isInstanceOf(BusinessException.class);
    assertThat(balance().out()).isEqualTo(Money.ZERO);
    assertThat(ledger.entries(book.id())).hasSize(1);
  }

  @Test
  void tellersBookingAtTheSameTimeLoseNoFenAndBookNothingTwice() throws Exception {
    List<String> receipts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      receipts.add(Ids.next());
    }
    List<Callable<Void>> tellers = new ArrayList<>();
    for (int teller = 0; teller < TELLERS; teller++) {
      Random order = new Random(teller);
      tellers.add(() -> bookAll(receipts, order));
    }
    inParallel(tellers);
    BalanceSheet balance = balance();
    assertThat(balance.in()).isEqualTo(Money.of(20 * 1_000L));
    assertThat(balance.in()).isEqualTo(balance.out().plus(balance.held()));
    assertThat(balance.out()).isEqualTo(Money.of(20 * 400L));
    List<LedgerEntry> lines = ledger.entries(book.id());
    assertThat(lines).hasSize(40);
    assertThat(Ledger.isIntact(lines)).isTrue();
  }

  /** Every teller is told of every arrival and of every payment, in an order of his own. */
  private Void bookAll(List<String> receipts, Random order) {
    List<String> mine = new ArrayList<>(receipts);
    java.util.Collections.shuffle(mine, order);
    for (String receipt : mine) {
      post(arrival(receipt, 1_000));
      post(payment(receipt, 400));
      BalanceSheet seen = balance();
      assertThat(seen.in()).isEqualTo(seen.out().plus(seen.held()));
    }
    return null;
  }

  private static void inParallel(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrRemoveWhatWasBooked() {
    post(arrival(Ids.next(), 500));
    assertThatThrownBy(() -> jdbc.update("update funds_entry set amount_fen = 1 where book_id = ?", book.id()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.update("delete from funds_entry where book_id = ?", book.id()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.update("delete from funds_posting where book_id = ?", book.id()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theDatabaseItselfRefusesABookThatDoesNotBalance() {
    post(arrival(Ids.next(), 500));
    assertThatThrownBy(() -> jdbc.update("update funds_book set out_fen = out_fen + 1 where id = ?", book.id()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> jdbc.update("update funds_book set unreckoned_fen = -1, out_fen = in_fen + 1 where id = ?", book.id()))
        .isInstanceOf(DataAccessException.class);
  }

  private boolean post(Posting posting) {
    return Boolean.TRUE.equals(
        new TransactionTemplate(transactions).execute(status -> ledger.post(book, posting)));
  }

  private BalanceSheet balance() {
    return ledger.book(book.id()).orElseThrow().balance();
  }

  private static Posting arrival(String source, long fen) {
    return Posting.of(
        PostingKind.ARRIVAL, source, new Transfer(LedgerAccount.BANK, LedgerAccount.UNRECKONED, Money.of(fen)));
  }

  private static Posting payment(String source, long fen) {
    return Posting.of(
        PostingKind.PAYMENT, source, new Transfer(LedgerAccount.UNRECKONED, LedgerAccount.BANK, Money.of(fen)));
  }
}
