package org.zhiheng.funds.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;
import org.zhiheng.funds.Book;
import org.zhiheng.funds.LedgerAccount;
import org.zhiheng.funds.LedgerEntry;
import org.zhiheng.funds.Posting;
import org.zhiheng.funds.PostingKind;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;

/** Rows of books, postings and entries (账簿、凭证、分录). Postings and entries are only ever added. */
@Repository
public class LedgerStore {

  private static final String SELECT_BOOK =
      """
      select id, court_code, case_id, in_fen, out_fen, unidentified_fen, unreckoned_fen, due_applicant_fen,
        due_treasury_fen, due_debtor_fen, due_payer_fen, last_sequence, last_hash
      from funds_book where id = :id""";

  private static final String INSERT_BOOK =
      """
      insert into funds_book (id, court_code, case_id, in_fen, out_fen, unidentified_fen, unreckoned_fen,
        due_applicant_fen, due_treasury_fen, due_debtor_fen, due_payer_fen, last_sequence, last_hash)
      values (:id, :courtCode, :caseId, :in, :out, :unidentified, :unreckoned, :dueApplicant, :dueTreasury, :dueDebtor,
        :duePayer, :lastSequence, :lastHash)
      """;

  private static final String UPDATE_BOOK =
      """
      update funds_book set in_fen = :in, out_fen = :out, unidentified_fen = :unidentified, unreckoned_fen = :unreckoned,
        due_applicant_fen = :dueApplicant, due_treasury_fen = :dueTreasury, due_debtor_fen = :dueDebtor,
        due_payer_fen = :duePayer, last_sequence = :lastSequence, last_hash = :lastHash
      where id = :id
      """;

  private static final String INSERT_ENTRY =
      """
      insert into funds_entry (book_id, sequence_no, posting_id, debit, credit, amount_fen, previous_hash, hash)
      values (:bookId, :sequence, :postingId, :debit, :credit, :amount, :previousHash, :hash)
      """;

  private static final String SELECT_ENTRIES =
      """
      select e.book_id, e.sequence_no, p.kind, p.source_id, e.debit, e.credit, e.amount_fen, p.booked_at,
        e.previous_hash, e.hash
      from funds_entry e join funds_posting p on p.id = e.posting_id
      where e.book_id = :bookId order by e.sequence_no
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final InsertOnce once;

  LedgerStore(NamedParameterJdbcTemplate jdbc, InsertOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** Opens the book unless it is open already. */
  public void open(Book book) {
    once.attempt(() -> jdbc.update(INSERT_BOOK, columns(book)));
  }

  public Optional<Book> find(String bookId) {
    return one(SELECT_BOOK, bookId);
  }

  /** As {@link #find}, and nobody else books here until the transaction ends. */
  public Optional<Book> lock(String bookId) {
    return one(SELECT_BOOK + " for update", bookId);
  }

  private Optional<Book> one(String sql, String bookId) {
    return jdbc.query(sql, Map.of("id", bookId), (row, n) -> book(row)).stream().findFirst();
  }

  public boolean isPosted(PostingKind kind, String sourceId) {
    Long rows =
        jdbc.queryForObject(
            "select count(*) from funds_posting where kind = :kind and source_id = :sourceId",
            Map.of("kind", kind.name(), "sourceId", sourceId),
            Long.class);
    return rows != null && rows > 0;
  }

  /** Adds the posting with its lines and brings the book's balances to what they are after it. */
  public void append(Book after, Posting posting, List<LedgerEntry> entries, Instant bookedAt) {
    String postingId = Ids.next();
    jdbc.update(
        """
        insert into funds_posting (id, book_id, kind, source_id, booked_at)
        values (:id, :bookId, :kind, :sourceId, :bookedAt)
        """,
        new MapSqlParameterSource()
            .addValue("id", postingId)
            .addValue("bookId", after.id())
            .addValue("kind", posting.kind().name())
            .addValue("sourceId", posting.sourceId())
            .addValue("bookedAt", Columns.time(bookedAt)));
    jdbc.batchUpdate(
        INSERT_ENTRY, entries.stream().map(entry -> columns(postingId, entry)).toArray(SqlParameterSource[]::new));
    jdbc.update(UPDATE_BOOK, columns(after));
  }

  public List<LedgerEntry> entries(String bookId) {
    return jdbc.query(SELECT_ENTRIES, Map.of("bookId", bookId), (row, n) -> entry(row));
  }

  private static SqlParameterSource columns(Book book) {
    return new MapSqlParameterSource()
        .addValue("id", book.id())
        .addValue("courtCode", book.courtCode())
        .addValue("caseId", book.caseId().orElse(null))
        .addValue("in", book.in().fen())
        .addValue("out", book.out().fen())
        .addValue("unidentified", book.owed(LedgerAccount.UNIDENTIFIED).fen())
        .addValue("unreckoned", book.owed(LedgerAccount.UNRECKONED).fen())
        .addValue("dueApplicant", book.owed(LedgerAccount.DUE_APPLICANT).fen())
        .addValue("dueTreasury", book.owed(LedgerAccount.DUE_TREASURY).fen())
        .addValue("dueDebtor", book.owed(LedgerAccount.DUE_DEBTOR).fen())
        .addValue("duePayer", book.owed(LedgerAccount.DUE_PAYER).fen())
        .addValue("lastSequence", book.lastSequence())
        .addValue("lastHash", book.lastHash());
  }

  private static SqlParameterSource columns(String postingId, LedgerEntry entry) {
    return new MapSqlParameterSource()
        .addValue("bookId", entry.bookId())
        .addValue("sequence", entry.sequence())
        .addValue("postingId", postingId)
        .addValue("debit", entry.debit().name())
        .addValue("credit", entry.credit().name())
        .addValue("amount", entry.amount().fen())
        .addValue("previousHash", entry.previousHash())
        .addValue("hash", entry.hash());
  }

  private static Book book(ResultSet row) throws SQLException {
    Map<LedgerAccount, Money> owed = new EnumMap<>(LedgerAccount.class);
    owed.put(LedgerAccount.UNIDENTIFIED, Columns.money(row, "unidentified_fen"));
    owed.put(LedgerAccount.UNRECKONED, Columns.money(row, "unreckoned_fen"));
    owed.put(LedgerAccount.DUE_APPLICANT, Columns.money(row, "due_applicant_fen"));
    owed.put(LedgerAccount.DUE_TREASURY, Columns.money(row, "due_treasury_fen"));
    owed.put(LedgerAccount.DUE_DEBTOR, Columns.money(row, "due_debtor_fen"));
    owed.put(LedgerAccount.DUE_PAYER, Columns.money(row, "due_payer_fen"));
    return new Book(
        row.getString("id"),
        row.getString("court_code"),
        Columns.text(row, "case_id"),
        Columns.money(row, "in_fen"),
        Columns.money(row, "out_fen"),
        owed,
        row.getLong("last_sequence"),
        row.getString("last_hash"));
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getString("book_id"),
        row.getLong("sequence_no"),
        PostingKind.valueOf(row.getString("kind")),
        row.getString("source_id"),
        LedgerAccount.valueOf(row.getString("debit")),
        LedgerAccount.valueOf(row.getString("credit")),
        Columns.money(row, "amount_fen"),
        Columns.time(row, "booked_at"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
