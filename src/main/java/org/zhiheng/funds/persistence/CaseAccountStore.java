package org.zhiheng.funds.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;

/** Rows of case accounts (案款账号). */
@Repository
public class CaseAccountStore {

  private static final String SELECT = "select serial, case_id, court_code, debtor_id from funds_account where ";
  private static final RowMapper<Row> ROW =
      (row, n) ->
          new Row(
              row.getLong("serial"), row.getString("case_id"), row.getString("court_code"), row.getString("debtor_id"));

  private final NamedParameterJdbcTemplate jdbc;
  private final InsertOnce once;

  CaseAccountStore(NamedParameterJdbcTemplate jdbc, InsertOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** Opens the account unless it is open already; false if it was. */
  public boolean open(String caseId, String courtCode, String debtorId, Instant at) {
    return once.attempt(
        () ->
            jdbc.update(
                """
                insert into funds_account (case_id, court_code, debtor_id, opened_at)
                values (:caseId, :courtCode, :debtorId, :at)
                """,
                new MapSqlParameterSource()
                    .addValue("caseId", caseId)
                    .addValue("courtCode", courtCode)
                    .addValue("debtorId", debtorId)
                    .addValue("at", Columns.time(at))));
  }

  public Optional<Row> of(String caseId, String debtorId) {
    return jdbc
        .query(SELECT + "case_id = :caseId and debtor_id = :debtorId", Map.of("caseId", caseId, "debtorId", debtorId), ROW)
        .stream()
        .findFirst();
  }

  public List<Row> of(String caseId) {
    return jdbc.query(SELECT + "case_id = :caseId order by serial", Map.of("caseId", caseId), ROW);
  }

  public Optional<Row> bySerial(long serial) {
    return jdbc.query(SELECT + "serial = :serial", Map.of("serial", serial), ROW).stream().findFirst();
  }

  /** An account as stored; its number is made of court and serial. */
  public record Row(long serial, String caseId, String courtCode, String debtorId) {}
}
