package org.zhiheng.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.CaseNote;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;

/** Rows of notes (案件记事表). Texts are encrypted on the way in and clear on the way out. */
@Repository
public class NoteStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  NoteStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void add(String caseId, CaseNote.Kind kind, String text, String author, Instant at) {
    jdbc.sql("insert into casefile_note (id, case_id, kind, note_sealed, author, noted_at) values (?, ?, ?, ?, ?, ?)")
        .params(Ids.next(), caseId, kind.name(), cipher.seal(text), author, Columns.time(at))
        .update();
  }

  /** Oldest first. */
  public List<CaseNote> of(String caseId) {
    return jdbc.sql("select kind, note_sealed, author, noted_at from casefile_note where case_id = ? order by noted_at, id")
        .param(caseId)
        .query(
            (row, n) ->
                new CaseNote(
                    CaseNote.Kind.valueOf(row.getString("kind")),
                    cipher.open(row.getString("note_sealed")),
                    row.getString("author"),
                    Columns.time(row, "noted_at")))
        .list();
  }
}
