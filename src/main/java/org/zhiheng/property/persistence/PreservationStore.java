package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.Preservation;

/** Measures of trials, before and after a case took them over, in the database. */
@Repository
public class PreservationStore {

  private static final String INSERT =
      """
      insert into property_preservation (id, court_code, basis_no, kind, identity, identifier_sealed, institution,
        description_sealed, holder_sealed, amount_fen, ruling_no, seal_rank, effective_at, ends_on, receipt_no, entered_by, entered_at)
      values (:id, :court, :basis, :kind, :identity, :identifier, :institution, :description, :holder, :amount, :ruling,
        :rank, :effectiveAt, :endsOn, :receiptNo, :by, :at)
      """;

  private static final String CORRECT =
      """
      update property_preservation set identifier_sealed = :identifier, institution = :institution,
        description_sealed = :description, holder_sealed = :holder, amount_fen = :amount, ruling_no = :ruling, seal_rank = :rank,
        effective_at = :effectiveAt, ends_on = :endsOn, receipt_no = :receiptNo where id = :id
      """;

  private final NamedParameterJdbcTemplate database;
  private final FieldCipher cipher;

  PreservationStore(NamedParameterJdbcTemplate database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /**
   * A measure as stored.
   *
   * @param identity keyed hash of the asset's kind and number
   * @param caseId the case that took it over
   */
  public record Row(String id, String identity, Preservation measure, Optional<String> caseId) {

    public boolean isTaken() {
      return caseId.isPresent();
    }
  }

  public void insert(String courtCode, String basisNo, List<Row> rows, String by, Instant at) {
    database.batchUpdate(
        INSERT,
        rows.stream()
            .map(row -> columns(row, under(courtCode, basisNo)).addValue("by", by).addValue("at", at.atOffset(ZoneOffset.UTC)))
            .toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource under(String courtCode, String basisNo) {
    return new MapSqlParameterSource("court", courtCode).addValue("basis", basisNo);
  }

  private MapSqlParameterSource columns(Row row, MapSqlParameterSource columns) {
    Preservation measure = row.measure();
    return columns
        .addValue("id", row.id())
        .addValue("kind", measure.kind().name())
        .addValue("identity", row.identity())
        .addValue("identifier", cipher.seal(measure.identifier()))
        .addValue("institution", measure.institution())
        .addValue("description", cipher.seal(measure.description()))
        .addValue("holder", cipher.seal(measure.holder()))
        .addValue("amount", measure.amount().fen())
        .addValue("ruling", measure.rulingNo())
        .addValue("rank", measure.rank())
        .addValue("effectiveAt", measure.effectiveAt().atOffset(ZoneOffset.UTC))
        .addValue("endsOn", measure.endsOn().orElse(null), Types.DATE)
        .addValue("receiptNo", measure.receiptNo().orElse(null), Types.VARCHAR);
  }

  /** As they are told now; when they were first entered, and by whom, stays. */
  public void correct(List<Row> rows) {
    database.batchUpdate(
        CORRECT, rows.stream().map(row -> columns(row, new MapSqlParameterSource())).toArray(MapSqlParameterSource[]::new));
  }

  /** All under a document, oldest first; nobody else takes or corrects them until the transaction ends. */
  public List<Row> hold(String courtCode, String basisNo) {
    return database.query(
        """
        select * from property_preservation where court_code = :court and basis_no = :basis
        order by entered_at, id for update
        """,
        under(courtCode, basisNo),
        (row, n) -> read(row));
  }

  private Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("identity"),
        new Preservation(
            AssetKind.valueOf(row.getString("kind")),
            cipher.open(row.getString("identifier_sealed")),
            row.getString("institution"),
            cipher.open(row.getString("description_sealed")),
            cipher.open(row.getString("holder_sealed")),
            Money.of(row.getLong("amount_fen")),
            row.getString("ruling_no"),
            row.getInt("seal_rank"),
            row.getObject("effective_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
            Optional.ofNullable(row.getString("receipt_no"))),
        Optional.ofNullable(row.getString("case_id")));
  }

  public void taken(List<String> ids, String caseId, Instant at) {
    database.update(
        "update property_preservation set case_id = :case, taken_at = :at where id in (:ids)",
        Map.of("case", caseId, "at", at.atOffset(ZoneOffset.UTC), "ids", ids));
  }
}
