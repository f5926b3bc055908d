package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.RowMapper;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.ControlKind;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureFailure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.persistence.MeasureStore.Row;

/** From a row of the database to a measure, opened with the key (控制措施行映射). */
final class MeasureRowMapper implements RowMapper<Row> {

  /** An empty list as JSON. */
  private static final String NO_ENTRY = "[]";

  private final FieldCipher cipher;

  MeasureRowMapper(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public Row mapRow(ResultSet row, int n) throws SQLException {
    return new Row(
        measure(row),
        row.getString("identity"),
        row.getString("institution"),
        text(row, "debtor_id"),
        number(row, "term_years"),
        text(row, "document_set_id"),
        text(row, "request_id"),
        text(row, "release_document_set_id"),
        text(row, "release_request_id"),
        text(row, "document_no"),
        cipher.open(row.getString("encumbrances_sealed")).length() > NO_ENTRY.length(),
        row.getBoolean("renewal_out"));
  }

  private ControlMeasure measure(ResultSet row) throws SQLException {
    return new ControlMeasure(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("asset_id"),
        AssetKind.valueOf(row.getString("asset_kind")),
        cipher.open(row.getString("description_sealed")),
        cipher.open(row.getString("identifier_sealed")),
        ControlKind.valueOf(row.getString("kind")),
        MeasureStatus.valueOf(row.getString("status")),
        Money.of(row.getLong("amount_fen")),
        Optional.ofNullable(row.getObject("controlled_fen", Long.class)).map(Money::of),
        number(row, "seal_rank"),
        Optional.ofNullable(row.getObject("effective_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        text(row, "failure").map(MeasureFailure::valueOf),
        text(row, "failure_reason_sealed").map(cipher::open),
        text(row, "receipt_no"),
        text(row, "control_order_id"),
        text(row, "release_id"),
        text(row, "unit_code"),
        text(row, "entrusted_court"),
        Optional.ofNullable(row.getObject("release_fen", Long.class)).map(Money::of),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
