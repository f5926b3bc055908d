package org.zhiheng.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.CaseNote;
import org.zhiheng.platform.persistence.Ids;

/** Rows of notes (案件记事表). */
@Repository
public class NoteStore {

  private final JdbcClient jdbc;

  NoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(String caseId, CaseNote.Kind kind, String text, String author, Instant at) {
    jdbc.sql("insert into casefile_note (id, case_id, kind, note_text, author, noted_at) values (?, ?, ?, ?, ?, ?)")
        .params(Ids.next(), caseId, kind.name(), text, author, Columns.time(at))
        .update();
  }

  /** Oldest first. */
  public List<CaseNote> of(String caseId) {
    return jdbc.sql("select kind, note_text, author, noted_at from casefile_note where case_id = ? order by noted_at, id")
        .param(caseId)
        .query(
            (row, n) ->
                new CaseNote(
                    CaseNote.Kind.valueOf(row.getString("kind")),
                    row.getString("note_text"),
                    row.getString("author"),
                    Columns.time(row, "noted_at")))
        .list();
  }
}
