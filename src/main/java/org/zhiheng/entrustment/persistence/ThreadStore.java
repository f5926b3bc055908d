package org.zhiheng.entrustment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.MatterMessage;
import org.zhiheng.entrustment.MatterStatus;
import org.zhiheng.entrustment.MatterStep;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;

/** What happened to a matter and what the two courts wrote (办理经过和往来消息表). Nothing here is ever changed. */
@Repository
public class ThreadStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ThreadStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** One step from a state, or the beginning. */
  public void step(EntrustedMatter matter, Optional<MatterStatus> from, MatterStatus to, String actor, Instant at) {
    jdbc.sql("insert into entrustment_step (id, matter_id, from_status, to_status, actor, stepped_at) values (:id, :matter, :from, :to, :actor, :at)")
        .param("id", Ids.next())
        .param("matter", matter.id())
        .param("from", from.map(MatterStatus::name).orElse(null))
        .param("to", to.name())
        .param("actor", actor)
        .param("at", Columns.time(at))
        .update();
  }

  /** Oldest first. */
  public List<MatterStep> steps(String matterId) {
    return jdbc.sql("select * from entrustment_step where matter_id = ? order by stepped_at, id")
        .param(matterId)
        .query(
            (row, n) ->
                new MatterStep(
                    Columns.text(row, "from_status").map(MatterStatus::valueOf),
                    MatterStatus.valueOf(row.getString("to_status")),
                    row.getString("actor"),
                    Columns.time(row, "stepped_at")))
        .list();
  }

  public void write(String matterId, MatterMessage message) {
    jdbc.sql(
            """
            insert into entrustment_message (id, matter_id, court_code, author, system_notice, body_sealed, sent_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.id(), matterId, message.courtCode(), message.author(), message.system(), cipher.seal(message.text()),
            Columns.time(message.sentAt()))
        .update();
  }

  /** Oldest first. */
  public List<MatterMessage> messages(String matterId) {
    return jdbc.sql("select * from entrustment_message where matter_id = ? order by sent_at, id")
        .param(matterId)
        .query(
            (row, n) ->
                new MatterMessage(
                    row.getString("id"),
                    row.getString("court_code"),
                    row.getString("author"),
                    row.getBoolean("system_notice"),
                    cipher.open(row.getString("body_sealed")),
                    Columns.time(row, "sent_at")))
        .list();
  }

  /** Whether people of a court have written to the other. */
  public boolean hasWritten(String matterId, String courtCode) {
    return jdbc.sql("select count(*) from entrustment_message where matter_id = ? and court_code = ? and system_notice = false")
            .params(matterId, courtCode)
            .query(Integer.class)
            .single()
        > 0;
  }
}
