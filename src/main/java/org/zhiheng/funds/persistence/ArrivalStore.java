package org.zhiheng.funds.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;
import org.zhiheng.funds.Payer;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptStatus;
import org.zhiheng.funds.Reckoning;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of receipts (案款收入). The payer is sealed here and opened here. */
@Repository
public class ArrivalStore {

  private static final String SELECT =
      """
      select id, court_code, bank_reference, account_no, amount_fen, value_date, status, case_id, debtor_id,
        to_applicant_fen, fee_fen, surplus_fen
      from funds_receipt where\s""";

  private static final String INSERT =
      """
      insert into funds_receipt (id, court_code, bank_reference, account_no, payer_name_sealed, payer_account_sealed,
        amount_fen, value_date, arrived_at, status, case_id, debtor_id)
      values (:id, :courtCode, :bankReference, :accountNo, :payerName, :payerAccount, :amount, :valueDate, :arrivedAt,
        :status, :caseId, :debtorId)
      """;

  private static final String UPDATE =
      """
      update funds_receipt set status = :status, case_id = :caseId, debtor_id = :debtorId,
        to_applicant_fen = :toApplicant, fee_fen = :fee, surplus_fen = :surplus
      where id = :id
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;
  private final InsertOnce once;
  private final NotificationColumn notifications;

  ArrivalStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher, InsertOnce once) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.once = once;
    this.notifications = new NotificationColumn(jdbc, "funds_receipt");
  }

  /** False if this court has a receipt under the same bank reference already. */
  public boolean insert(Receipt receipt, Payer payer, Instant arrivedAt) {
    MapSqlParameterSource row =
        columns(receipt)
            .addValue("payerName", cipher.seal(payer.name()))
            .addValue("payerAccount", cipher.seal(payer.account()))
            .addValue("arrivedAt", Columns.time(arrivedAt));
    return once.attempt(() -> jdbc.update(INSERT, row));
  }

  public void update(Receipt receipt) {
    jdbc.update(UPDATE, columns(receipt));
  }

  public Optional<Receipt> find(String id) {
    return query("id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  public Optional<Receipt> lock(String id) {
    return query("id = :id for update", Map.of("id", id)).stream().findFirst();
  }

  public Optional<Receipt> byReference(String courtCode, String bankReference) {
    return query(
            "court_code = :court and bank_reference = :reference",
            Map.of("court", courtCode, "reference", bankReference))
        .stream()
        .findFirst();
  }

  public List<Receipt> ofCase(String caseId) {
    return query("case_id = :caseId order by arrived_at, id", Map.of("caseId", caseId));
  }

  public Payer payer(String receiptId) {
    return jdbc.queryForObject(
        "select payer_name_sealed, payer_account_sealed from funds_receipt where id = :id",
        Map.of("id", receiptId),
        (row, n) ->
            new Payer(
                cipher.open(row.getString("payer_name_sealed")), cipher.open(row.getString("payer_account_sealed"))));
  }

  public void rememberNotification(String receiptId, String notificationId) {
    notifications.remember(receiptId, notificationId);
  }

  public Optional<String> notification(String receiptId) {
    return notifications.of(receiptId);
  }

  private List<Receipt> query(String condition, Map<String, ?> parameters) {
    return jdbc.query(SELECT + condition, parameters, (row, n) -> receipt(row));
  }

  private static MapSqlParameterSource columns(Receipt receipt) {
    return new MapSqlParameterSource()
        .addValue("id", receipt.id())
        .addValue("courtCode", receipt.courtCode())
        .addValue("bankReference", receipt.bankReference())
        .addValue("accountNo", receipt.accountNo())
        .addValue("amount", receipt.amount().fen())
        .addValue("valueDate", receipt.valueDate())
        .addValue("status", receipt.status().name())
        .addValue("caseId", receipt.caseId().orElse(null))
        .addValue("debtorId", receipt.debtorId().orElse(null))
        .addValue("toApplicant", receipt.reckoning().map(Reckoning::toApplicant).map(Money::fen).orElse(null))
        .addValue("fee", receipt.reckoning().map(Reckoning::fee).map(Money::fen).orElse(null))
        .addValue("surplus", receipt.reckoning().map(Reckoning::surplus).map(Money::fen).orElse(null));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString("id"),
        row.getString("court_code"),
        row.getString("bank_reference"),
        row.getString("account_no"),
        Columns.money(row, "amount_fen"),
        row.getObject("value_date", LocalDate.class),
        ReceiptStatus.valueOf(row.getString("status")),
        Columns.text(row, "case_id"),
        Columns.text(row, "debtor_id"),
        reckoning(row));
  }

  private static Optional<Reckoning> reckoning(ResultSet row) throws SQLException {
    return row.getObject("to_applicant_fen") == null
        ? Optional.empty()
        : Optional.of(
            new Reckoning(
                Columns.money(row, "to_applicant_fen"),
                Columns.money(row, "fee_fen"),
                Columns.money(row, "surplus_fen")));
  }
}
