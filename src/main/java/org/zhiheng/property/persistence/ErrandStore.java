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
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.ErrandKind;
import org.zhiheng.property.ErrandStatus;
import org.zhiheng.property.FieldErrand;

/** Errands of the field team (外勤事项表). Place, instructions and result are encrypted on the way in and clear on the way out. */
@Repository
public class ErrandStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  ErrandStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Keeps a new errand; nobody has taken it yet. */
  public void insert(FieldErrand errand) {
    jdbc.update(
        """
        insert into property_field_errand (id, case_id, court_code, kind, asset_id, place_sealed, instructions_sealed, due_on,
          status, asked_by, asked_at)
        values (:id, :caseId, :court, :kind, :asset, :place, :instructions, :due, :status, :by, :at)
        """,
        new MapSqlParameterSource(ID, errand.id())
            .addValue("caseId", errand.caseId())
            .addValue("court", errand.courtCode())
            .addValue("kind", errand.kind().name())
            .addValue("asset", errand.assetId().orElse(null), Types.VARCHAR)
            .addValue("place", cipher.seal(errand.place()))
            .addValue("instructions", cipher.seal(errand.instructions()))
            .addValue("due", errand.dueOn())
            .addValue("status", errand.status().name())
            .addValue("by", errand.askedBy())
            .addValue("at", errand.askedAt().atOffset(ZoneOffset.UTC)));
  }

  public Optional<FieldErrand> find(String id) {
    return jdbc.query("select * from property_field_errand where id = :id", Map.of(ID, id), (row, n) -> errand(row)).stream()
        .findFirst();
  }

  /** Errands of a case, newest first. */
  public List<FieldErrand> ofCase(String caseId) {
    return jdbc.query(
        "select * from property_field_errand where case_id = :id order by asked_at desc, id desc",
        Map.of(ID, caseId),
        (row, n) -> errand(row));
  }

  public void taken(String id, Optional<String> by) {
    jdbc.update(
        "update property_field_errand set taken_by = :by where id = :id",
        new MapSqlParameterSource(ID, id).addValue("by", by.orElse(null), Types.VARCHAR));
  }

  /** False if it was over before. */
  public boolean ended(String id, ErrandStatus status, String result, String by, Instant at) {
    return jdbc.update(
            """
            update property_field_errand set status = :status, result_sealed = :result, ended_by = :by, ended_at = :at
             where id = :id and status = 'OPEN'
            """,
            Map.of(
                ID, id, "status", status.name(), "result", cipher.seal(result), "by", by, "at", at.atOffset(ZoneOffset.UTC)))
        == 1;
  }

  private FieldErrand errand(ResultSet row) throws SQLException {
    return new FieldErrand(
        row.getString(ID),
        row.getString("case_id"),
        row.getString("court_code"),
        ErrandKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("asset_id")),
        cipher.open(row.getString("place_sealed")),
        cipher.open(row.getString("instructions_sealed")),
        row.getObject("due_on", LocalDate.class),
        ErrandStatus.valueOf(row.getString("status")),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("taken_by")),
        Optional.ofNullable(row.getString("result_sealed")).map(cipher::open),
        Optional.ofNullable(row.getString("ended_by")),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
