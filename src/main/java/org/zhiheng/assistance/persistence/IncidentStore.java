package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AssistanceIncident;
import org.zhiheng.platform.crypto.FieldCipher;

/** Incidents of the assistance network in the database. Their text may name what was asked, so it is sealed. */
@Repository
public class IncidentStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  IncidentStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The open incident of this kind about this thing. */
  public Optional<String> open(String kind, String reference) {
    return open(kind, reference, "");
  }

  /** As {@link #open}, and it stays open until the transaction ends. */
  public Optional<String> lockOpen(String kind, String reference) {
    return open(kind, reference, " for update");
  }

  private Optional<String> open(String kind, String reference, String lock) {
    return jdbc.sql("select id from assistance_incident where kind = ? and reference = ? and status = 'OPEN'" + lock)
        .params(kind, reference)
        .query(String.class)
        .list()
        .stream()
        .findFirst();
  }

  public void insert(AssistanceIncident incident) {
    jdbc.sql(
            "insert into assistance_incident (id, kind, reference, court_code, text_sealed, status, raised_at)"
                + " values (?, ?, ?, ?, ?, 'OPEN', ?)")
        .params(
            incident.id(),
            incident.kind(),
            incident.reference(),
            incident.courtCode().orElse(null),
            cipher.seal(incident.text()),
            Timestamp.from(incident.raisedAt()))
        .update();
  }

  public Optional<AssistanceIncident> find(String id) {
    return jdbc.sql("select * from assistance_incident where id = ?").param(id).query(this::incident).optional();
  }

  /** As {@link #find}; whoever wants something else to wait for it waits until the transaction ends. */
  public Optional<AssistanceIncident> lock(String id) {
    return jdbc.sql("select * from assistance_incident where id = ? for update").param(id).query(this::incident).optional();
  }

  public List<AssistanceIncident> open() {
    return jdbc.sql("select * from assistance_incident where status = 'OPEN' order by raised_at, id")
        .query(this::incident)
        .list();
  }

  /** False if it was closed before. */
  public boolean close(String id, String by, String note, Instant now) {
    return jdbc.sql(
                """
                update assistance_incident
                set status = 'CLOSED', closed_at = ?, closed_by = ?, note_sealed = ?
                where id = ? and status = 'OPEN'
                """)
            .params(Timestamp.from(now), by, cipher.seal(note), id)
            .update()
        == 1;
  }

  private AssistanceIncident incident(ResultSet row, int n) throws SQLException {
    return new AssistanceIncident(
        row.getString("id"),
        row.getString("kind"),
        row.getString("reference"),
        Optional.ofNullable(row.getString("court_code")),
        cipher.open(row.getString("text_sealed")),
        row.getString("status").equals("OPEN"),
        row.getTimestamp("raised_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("closed_by")),
        Optional.ofNullable(row.getString("note_sealed")).map(cipher::open));
  }
}
