package org.zhiheng.grid.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.Outing;
import org.zhiheng.grid.OutingKind;
import org.zhiheng.grid.OutingOutcome;
import org.zhiheng.grid.Position;
import org.zhiheng.platform.crypto.FieldCipher;

/** Visits and urgent actions; place and record are sealed, because they tell where somebody lives or was met. */
@Repository
public class OutingStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  OutingStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(Outing outing) {
    MapSqlParameterSource values =
        new MapSqlParameterSource(ID, outing.id())
            .addValue("caseId", outing.caseId())
            .addValue("court", outing.courtCode())
            .addValue("clue", outing.clueId().orElse(null))
            .addValue("kind", outing.kind().name())
            .addValue("startsAt", Columns.at(outing.startsAt()))
            .addValue("place", cipher.seal(outing.place()))
            .addValue("team", outing.team())
            .addValue("vehicle", outing.vehicle())
            .addValue("plannedBy", outing.plannedBy())
            .addValue("outcome", outing.done().map(done -> done.outcome().name()).orElse(null))
            .addValue("record", outing.done().map(done -> cipher.seal(done.record())).orElse(null))
            .addValue("recordedBy", outing.done().map(Outing.Done::by).orElse(null))
            .addValue("recordedAt", outing.done().map(done -> Columns.at(done.at())).orElse(null));
    jdbc.update(
        """
        insert into grid_outing (id, case_id, court_code, clue_id, kind, starts_at, place_sealed, team, vehicle, outcome,
          record_sealed, latitude, longitude, planned_by, recorded_by, recorded_at)
        values (:id, :caseId, :court, :clue, :kind, :startsAt, :place, :team, :vehicle, :outcome, :record, :latitude, :longitude,
          :plannedBy, :recordedBy, :recordedAt)
        """,
        Columns.with(values, outing.position()));
  }

  /** False if it was recorded before. */
  public boolean recorded(String id, Outing.Done done) {
    return jdbc.update(
            """
            update grid_outing set outcome = :outcome, record_sealed = :record, recorded_by = :by, recorded_at = :at
             where id = :id and outcome is null
            """,
            Map.of(
                ID, id, "outcome", done.outcome().name(), "record", cipher.seal(done.record()), "by", done.by(), "at",
                Columns.at(done.at())))
        == 1;
  }

  /** Notes where an outing was; false if that was known before. */
  public boolean located(String id, Position position) {
    return jdbc.update(
            "update grid_outing set latitude = :latitude, longitude = :longitude where id = :id and latitude is null",
            Map.of(ID, id, "latitude", position.latitude(), "longitude", position.longitude()))
        == 1;
  }

  public Optional<Outing> find(String id) {
    return select("where id = :key", id).stream().findFirst();
  }

  /** Outings of a case, by time. */
  public List<Outing> ofCase(String caseId) {
    return select("where case_id = :key order by starts_at, id", caseId);
  }

  public List<Outing> ofClue(String clueId) {
    return select("where clue_id = :key order by starts_at, id", clueId);
  }

  private List<Outing> select(String where, String key) {
    return jdbc.query("select * from grid_outing " + where, Map.of("key", key), (row, n) -> outing(row));
  }

  private Outing outing(ResultSet row) throws SQLException {
    return new Outing(
        row.getString(ID),
        row.getString("case_id"),
        row.getString("court_code"),
        Columns.text(row, "clue_id"),
        OutingKind.valueOf(row.getString("kind")),
        Columns.time(row, "starts_at"),
        cipher.open(row.getString("place_sealed")),
        row.getString("team"),
        row.getString("vehicle"),
        Columns.position(row),
        row.getString("planned_by"),
        done(row));
  }

  private Optional<Outing.Done> done(ResultSet row) throws SQLException {
    Optional<String> outcome = Columns.text(row, "outcome");
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outing.Done(
            OutingOutcome.valueOf(outcome.get()),
            cipher.open(row.getString("record_sealed")),
            row.getString("recorded_by"),
            Columns.time(row, "recorded_at")));
  }
}
