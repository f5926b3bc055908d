package org.zhiheng.assistance.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
    return jdbc.sql("select id from assistance_incident where kind = ? and reference = ? and status = 'OPEN'")
        .params(kind, reference)
        .query(String.class)
        .optional();
  }

  public void insert(
      String id, String kind, String reference, Optional<String> courtCode, String text, Instant raisedAt) {
    jdbc.sql(
            "insert into assistance_incident (id, kind, reference, court_code, text_sealed, status, raised_at)"
                + " values (?, ?, ?, ?, ?, 'OPEN', ?)")
        .params(id, kind, reference, courtCode.orElse(null), cipher.seal(text), Timestamp.from(raisedAt))
        .update();
  }
}
