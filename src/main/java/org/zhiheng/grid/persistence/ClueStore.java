package org.zhiheng.grid.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.ClueAction;
import org.zhiheng.grid.ClueKind;
import org.zhiheng.grid.ClueStatus;
import org.zhiheng.platform.crypto.FieldCipher;

/** Clues of grid workers. */
@Repository
public class ClueStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  ClueStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(Clue clue) {
    MapSqlParameterSource values =
        new MapSqlParameterSource(ID, clue.id())
            .addValue("no", clue.clueNo())
            .addValue("court", clue.courtCode())
            .addValue("caseId", clue.caseId().orElse(null))
            .addValue("task", clue.taskId().orElse(null))
            .addValue("kind", clue.kind().name())
            .addValue("urgent", clue.urgent())
            .addValue("grid", clue.gridCode())
            .addValue("reporter", clue.reporter())
            .addValue("judge", clue.judge())
            .addValue("text", cipher.seal(clue.text()))
            .addValue("at", Columns.at(clue.reportedAt()))
            .addValue("due", clue.dueOn())
            .addValue("status", clue.status().name());
    jdbc.update(
        """
        insert into grid_clue (id, clue_no, court_code, case_id, task_id, kind, urgent, grid_code, reporter, judge, text_sealed,
          latitude, longitude, reported_at, due_on, status, reminded)
        values (:id, :no, :court, :caseId, :task, :kind, :urgent, :grid, :reporter, :judge, :text, :latitude, :longitude, :at,
          :due, :status, 0)
        """,
        Columns.with(values, clue.position()));
  }

  public Optional<Clue> find(String id) {
    return select("where id = :key", id).stream().findFirst();
  }

  /** Clues of a case, oldest first. */
  public List<Clue> ofCase(String caseId) {
    return select("where case_id = :key order by reported_at, id", caseId);
  }

  /** Clues that answer a task. */
  public List<Clue> ofTask(String taskId) {
    return select("where task_id = :key order by reported_at, id", taskId);
  }

  private List<Clue> select(String where, String key) {
    return jdbc.query("select * from grid_clue " + where, Map.of("key", key), (row, n) -> clue(row));
  }

  /** The newest clues of a worker. */
  public List<Clue> ofReporter(String worker, int most) {
    return jdbc.query(
        "select * from grid_clue where reporter = :worker order by reported_at desc, id desc limit :most",
        Map.of("worker", worker, "most", most),
        (row, n) -> clue(row));
  }

  /** Open clues of these courts that no case is known for. */
  public List<Clue> withoutCase(Collection<String> courts) {
    return courts.isEmpty()
        ? List.of()
        : jdbc.query(
            "select * from grid_clue where case_id is null and status = 'OPEN' and court_code in (:courts) order by due_on, id",
            Map.of("courts", courts),
            (row, n) -> clue(row));
  }

  public void attach(String id, String caseId) {
    jdbc.update("update grid_clue set case_id = :caseId where id = :id and case_id is null", Map.of(ID, id, "caseId", caseId));
  }

  /** It is another court's from now on: that court has the case it belongs to. */
  public void handedOver(String id, String caseId, String courtCode, String judge) {
    jdbc.update(
        """
        update grid_clue set case_id = :caseId, court_code = :court, judge = :judge
         where id = :id and case_id is null and status = 'OPEN'
        """,
        Map.of(ID, id, "caseId", caseId, "court", courtCode, "judge", judge));
  }

  public void reminded(String id) {
    jdbc.update("update grid_clue set reminded = reminded + 1 where id = :id", Map.of(ID, id));
  }

  public void escalated(String id, Instant at) {
    jdbc.update(
        "update grid_clue set escalated_at = :at where id = :id and escalated_at is null", Map.of(ID, id, "at", Columns.at(at)));
  }

  /** False if it was closed before. */
  public boolean closed(String id, ClueAction action, String note, String by, Instant at) {
    return jdbc.update(
            """
            update grid_clue set status = 'CLOSED', closing_action = :action, closing_note_sealed = :note, closed_by = :by,
              closed_at = :at
             where id = :id and status = 'OPEN'
            """,
            Map.of(ID, id, "action", action.name(), "note", cipher.seal(note), "by", by, "at", Columns.at(at)))
        == 1;
  }

  /** The judge's opinion; a later one replaces an earlier. */
  public void rated(String id, Clue.Rating rating) {
    jdbc.update(
        "update grid_clue set rating = :stars, rating_note_sealed = :note, rated_by = :by, rated_at = :at where id = :id",
        Map.of(ID, id, "stars", rating.stars(), "note", cipher.seal(rating.note()), "by", rating.by(), "at", Columns.at(rating.at())));
  }

  /** Notes on all clues of a case that it is closed. */
  public void caseClosed(String caseId, Instant at) {
    jdbc.update("update grid_clue set case_closed_at = :at where case_id = :id", Map.of(ID, caseId, "at", Columns.at(at)));
  }

  private Clue clue(ResultSet row) throws SQLException {
    return new Clue(
        row.getString(ID),
        row.getString("clue_no"),
        row.getString("court_code"),
        Columns.text(row, "case_id"),
        Columns.text(row, "task_id"),
        ClueKind.valueOf(row.getString("kind")),
        row.getBoolean("urgent"),
        row.getString("grid_code"),
        row.getString("reporter"),
        row.getString("judge"),
        cipher.open(row.getString("text_sealed")),
        Columns.position(row),
        Columns.time(row, "reported_at"),
        Columns.day(row, "due_on"),
        ClueStatus.valueOf(row.getString("status")),
        row.getInt("reminded"),
        Columns.perhaps(row, "escalated_at"),
        closing(row),
        rating(row));
  }

  private Optional<Clue.Closing> closing(ResultSet row) throws SQLException {
    Optional<String> action = Columns.text(row, "closing_action");
    if (action.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Clue.Closing(
            ClueAction.valueOf(action.get()),
            cipher.open(row.getString("closing_note_sealed")),
            row.getString("closed_by"),
            Columns.time(row, "closed_at")));
  }

  private Optional<Clue.Rating> rating(ResultSet row) throws SQLException {
    int stars = row.getInt("rating");
    return stars == 0
        ? Optional.empty()
        : Optional.of(
            new Clue.Rating(
                stars, cipher.open(row.getString("rating_note_sealed")), row.getString("rated_by"), Columns.time(row, "rated_at")));
  }
}
