package org.zhiheng.grid.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.Feedback;
import org.zhiheng.grid.GridTask;
import org.zhiheng.grid.GridTaskKind;
import org.zhiheng.grid.GridTaskStatus;
import org.zhiheng.grid.TaskOutcome;
import org.zhiheng.platform.crypto.FieldCipher;

/** Tasks of grid workers. */
@Repository
public class TaskStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  TaskStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(GridTask task) {
    jdbc.update(
        """
        insert into grid_task (id, task_no, case_id, court_code, party_id, person_masked, identity_masked, kind, urgent,
          village_code, grid_code, worker, judge, instruction_sealed, status, ordered_by, delivered_at, due_on, reminded)
        values (:id, :no, :caseId, :court, :party, :person, :identity, :kind, :urgent, :village, :grid, :worker, :judge,
          :instruction, :status, :by, :at, :due, 0)
        """,
        new MapSqlParameterSource(ID, task.id())
            .addValue("no", task.taskNo())
            .addValue("caseId", task.caseId())
            .addValue("court", task.courtCode())
            .addValue("party", task.partyId())
            .addValue("person", task.person())
            .addValue("identity", task.identity())
            .addValue("kind", task.kind().name())
            .addValue("urgent", task.urgent())
            .addValue("village", task.villageCode())
            .addValue("grid", task.gridCode())
            .addValue("worker", task.worker())
            .addValue("judge", task.judge())
            .addValue("instruction", cipher.seal(task.instruction()))
            .addValue("status", task.status().name())
            .addValue("by", task.orderedBy())
            .addValue("at", Columns.at(task.deliveredAt()))
            .addValue("due", task.dueOn()));
  }

  public Optional<GridTask> find(String id) {
    return jdbc.query("select * from grid_task where id = :id", Map.of(ID, id), (row, n) -> task(row)).stream().findFirst();
  }

  /** Tasks of a case, oldest first. */
  public List<GridTask> ofCase(String caseId) {
    return jdbc.query(
        "select * from grid_task where case_id = :id order by delivered_at, id", Map.of(ID, caseId), (row, n) -> task(row));
  }

  /** A worker's tasks: open ones first by due date, then the newest. */
  public List<GridTask> ofWorker(String worker, int most) {
    return jdbc.query(
        """
        select * from grid_task where worker = :worker
         order by case when status in ('DELIVERED', 'READ') then 0 else 1 end,
           case when status in ('DELIVERED', 'READ') then due_on end, delivered_at desc, id
         limit :most
        """,
        Map.of("worker", worker, "most", most),
        (row, n) -> task(row));
  }

  /** False if it was read before, or is over. */
  public boolean read(String id, Instant at) {
    return change("set status = 'READ', read_at = :at where id = :id and status = 'DELIVERED'", Map.of(ID, id, "at", Columns.at(at)));
  }

  /** Keeps the answer; false if the task was over before. */
  public boolean done(String id, Feedback feedback, Instant at) {
    MapSqlParameterSource values =
        new MapSqlParameterSource(ID, id)
            .addValue("at", Columns.at(at))
            .addValue("outcome", feedback.outcome().name())
            .addValue("answer", cipher.seal(feedback.note().strip()));
    return jdbc.update(
            """
            update grid_task
               set status = 'DONE', done_at = :at, outcome = :outcome, answer_sealed = :answer, latitude = :latitude, longitude = :longitude
             where id = :id and status in ('DELIVERED', 'READ')
            """,
            Columns.with(values, feedback.position()))
        == 1;
  }

  /** False if the task was over before. */
  public boolean withdrawn(String id, String reason) {
    return change(
        "set status = 'WITHDRAWN', withdrawal_reason_sealed = :reason where id = :id and status in ('DELIVERED', 'READ')",
        Map.of(ID, id, "reason", cipher.seal(reason)));
  }

  public void reminded(String id) {
    change("set reminded = reminded + 1 where id = :id", Map.of(ID, id));
  }

  public void escalated(String id, Instant at) {
    change("set escalated_at = :at where id = :id and escalated_at is null", Map.of(ID, id, "at", Columns.at(at)));
  }

  /** Notes on all tasks of a case that it is closed. */
  public void caseClosed(String caseId, Instant at) {
    change("set case_closed_at = :at where case_id = :id", Map.of(ID, caseId, "at", Columns.at(at)));
  }

  private boolean change(String set, Map<String, Object> values) {
    return jdbc.update("update grid_task " + set, values) == 1;
  }

  private GridTask task(ResultSet row) throws SQLException {
    return new GridTask(
        row.getString(ID),
        row.getString("task_no"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("party_id"),
        row.getString("person_masked"),
        row.getString("identity_masked"),
        GridTaskKind.valueOf(row.getString("kind")),
        row.getBoolean("urgent"),
        row.getString("village_code"),
        row.getString("grid_code"),
        row.getString("worker"),
        row.getString("judge"),
        cipher.open(row.getString("instruction_sealed")),
        GridTaskStatus.valueOf(row.getString("status")),
        row.getString("ordered_by"),
        Columns.time(row, "delivered_at"),
        Columns.day(row, "due_on"),
        row.getInt("reminded"),
        Columns.perhaps(row, "escalated_at"),
        Columns.perhaps(row, "read_at"),
        Columns.perhaps(row, "done_at"),
        Columns.text(row, "outcome").map(TaskOutcome::valueOf),
        Columns.text(row, "answer_sealed").map(cipher::open),
        Columns.position(row),
        Columns.text(row, "withdrawal_reason_sealed").map(cipher::open));
  }
}
