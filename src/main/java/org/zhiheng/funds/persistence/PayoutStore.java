package org.zhiheng.funds.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;
import org.zhiheng.funds.PayeeKind;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutLine;
import org.zhiheng.funds.PayoutStatus;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of pay-outs and their lines (案款发放单). What the bank and the approver said is sealed here and opened here. */
@Repository
public class PayoutStore {

  private static final String SELECT =
      """
      select id, receipt_id, court_code, case_id, status, deposited, clock_from, resumed, reason_sealed
      from funds_payout where\s""";

  private static final String INSERT =
      """
      insert into funds_payout (id, receipt_id, court_code, case_id, status, deposited, clock_from, resumed, reason_sealed,
        opened_at)
      values (:id, :receiptId, :courtCode, :caseId, :status, :deposited, :clockFrom, :resumed, :reason, :openedAt)
      """;

  private static final String UPDATE =
      """
      update funds_payout set status = :status, deposited = :deposited, clock_from = :clockFrom,
        resumed = :resumed, reason_sealed = :reason
      where id = :id
      """;

  private static final String INSERT_LINE =
      """
      insert into funds_payout_line (id, payout_id, line_no, payee_kind, party_id, payee_id, amount_fen)
      values (:id, :payoutId, :lineNo, :kind, :partyId, :payeeId, :amount)
      """;

  private static final String UPDATE_LINE =
      """
      update funds_payout_line set payee_id = :payeeId, transaction_no = :transactionNo, refusal_sealed = :refusal
      where id = :id
      """;

  private static final String SELECT_LINES =
      """
      select payout_id, id, payee_kind, party_id, payee_id, amount_fen, transaction_no, refusal_sealed
      from funds_payout_line where payout_id in (:payouts) order by payout_id, line_no
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;
  private final InsertOnce once;
  private final NotificationColumn notifications;

  PayoutStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher, InsertOnce once) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.once = once;
    this.notifications = new NotificationColumn(jdbc, "funds_payout");
  }

  /** False if the receipt has a pay-out already. */
  public boolean insert(Payout payout, Instant openedAt) {
    return once.attempt(() -> jdbc.update(INSERT, columns(payout).addValue("openedAt", Columns.time(openedAt))));
  }

  public void update(Payout payout) {
    jdbc.update(UPDATE, columns(payout));
  }

  public void insertLines(Payout payout) {
    SqlParameterSource[] rows = new SqlParameterSource[payout.lines().size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          columns(payout.lines().get(i)).addValue("payoutId", payout.id()).addValue("lineNo", i + 1);
    }
    jdbc.batchUpdate(INSERT_LINE, rows);
  }

  public void updateLines(List<PayoutLine> lines) {
    jdbc.batchUpdate(UPDATE_LINE, lines.stream().map(this::columns).toArray(SqlParameterSource[]::new));
  }

  public Optional<Payout> find(String id) {
    return query("id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  public Optional<Payout> lock(String id) {
    return query("id = :id for update", Map.of("id", id)).stream().findFirst();
  }

  public Optional<Payout> ofReceipt(String receiptId) {
    return query("receipt_id = :receiptId", Map.of("receiptId", receiptId)).stream().findFirst();
  }

  public List<Payout> ofCase(String caseId) {
    return query("case_id = :caseId order by opened_at, id", Map.of("caseId", caseId));
  }

  public void rememberNotification(String payoutId, String notificationId) {
    notifications.remember(payoutId, notificationId);
  }

  public Optional<String> notification(String payoutId) {
    return notifications.of(payoutId);
  }

  private List<Payout> query(String condition, Map<String, ?> parameters) {
    List<Payout> heads = jdbc.query(SELECT + condition, parameters, (row, n) -> head(row));
    if (heads.isEmpty()) {
      return heads;
    }
    Map<String, List<PayoutLine>> lines = linesOf(heads.stream().map(Payout::id).toList());
    return heads.stream().map(head -> head.withLines(lines.getOrDefault(head.id(), List.of()))).toList();
  }

  private Map<String, List<PayoutLine>> linesOf(List<String> payouts) {
    return jdbc
        .query(
            SELECT_LINES,
            Map.of("payouts", payouts),
            (row, n) -> Map.entry(row.getString("payout_id"), line(row)))
        .stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private MapSqlParameterSource columns(Payout payout) {
    return new MapSqlParameterSource()
        .addValue("id", payout.id())
        .addValue("receiptId", payout.receiptId())
        .addValue("courtCode", payout.courtCode())
        .addValue("caseId", payout.caseId().orElse(null))
        .addValue("status", payout.status().name())
        .addValue("deposited", payout.deposited())
        .addValue("clockFrom", payout.clockFrom())
        .addValue("resumed", payout.resumed())
        .addValue("reason", cipher.seal(payout.reason()));
  }

  private MapSqlParameterSource columns(PayoutLine line) {
    return new MapSqlParameterSource()
        .addValue("id", line.id())
        .addValue("kind", line.kind().name())
        .addValue("partyId", line.partyId().orElse(null))
        .addValue("payeeId", line.payeeId().orElse(null))
        .addValue("amount", line.amount().fen())
        .addValue("transactionNo", line.transactionNo().orElse(null))
        .addValue("refusal", line.refusal().map(cipher::seal).orElse(null));
  }

  private Payout head(ResultSet row) throws SQLException {
    return new Payout(
        row.getString("id"),
        row.getString("receipt_id"),
        row.getString("court_code"),
        Columns.text(row, "case_id"),
        PayoutStatus.valueOf(row.getString("status")),
        row.getBoolean("deposited"),
        row.getObject("clock_from", LocalDate.class),
        row.getBoolean("resumed"),
        cipher.open(row.getString("reason_sealed")),
        List.of());
  }

  private PayoutLine line(ResultSet row) throws SQLException {
    return new PayoutLine(
        row.getString("id"),
        PayeeKind.valueOf(row.getString("payee_kind")),
        Columns.text(row, "party_id"),
        Columns.text(row, "payee_id"),
        Columns.money(row, "amount_fen"),
        Columns.text(row, "transaction_no"),
        Columns.text(row, "refusal_sealed").map(cipher::open));
  }
}
