package org.zhiheng.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.TaskNote;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of what people wrote in tasks (任务意见表). Texts are encrypted on the way in and clear on the way out. */
@Repository
public class TaskNoteStore {

  private static final String INSERT =
      """
      insert into casefile_task_note (id, case_id, court_code, task_key, task_name, field, text_sealed, author, noted_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  TaskNoteStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void add(TaskNote note) {
    jdbc.sql(INSERT)
        .params(
            note.id(),
            note.caseId().orElse(null),
            note.courtCode().orElse(null),
            note.task(),
            note.taskName(),
            note.field(),
            cipher.seal(note.text()),
            note.author(),
            Columns.time(note.at()))
        .update();
  }

  public Optional<TaskNote> find(String id) {
    return jdbc.sql("select * from casefile_task_note where id = ?").param(id).query((row, n) -> note(row)).optional();
  }

  /** Oldest first; ids of nothing are passed over. */
  public List<TaskNote> all(Collection<String> ids) {
    return jdbc.sql("select * from casefile_task_note where id in (:ids) order by noted_at, id")
        .param("ids", ids)
        .query((row, n) -> note(row))
        .list();
  }

  /** Oldest first. */
  public List<TaskNote> ofCase(String caseId) {
    return jdbc.sql("select * from casefile_task_note where case_id = ? order by noted_at, id")
        .param(caseId)
        .query((row, n) -> note(row))
        .list();
  }

  private TaskNote note(ResultSet row) throws SQLException {
    return new TaskNote(
        row.getString("id"),
        Columns.text(row, "case_id"),
        Columns.text(row, "court_code"),
        row.getString("task_key"),
        row.getString("task_name"),
        row.getString("field"),
        cipher.open(row.getString("text_sealed")),
        row.getString("author"),
        Columns.time(row, "noted_at"));
  }
}
