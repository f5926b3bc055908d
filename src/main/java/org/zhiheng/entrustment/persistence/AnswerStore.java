package org.zhiheng.entrustment.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.entrustment.Told;
import org.zhiheng.platform.persistence.Ids;

/** Rows of what goes to courts on other servers (对外答复和交换包表). */
@Repository
public class AnswerStore {

  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is to be delivered.
   *
   * @param messageId message of the conversation it hands over, if it is one
   */
  public record Answer(String id, String matterId, Told told, Optional<String> messageId) {}

  /** A signed package as it was made; it is never made twice for the same purpose, since no two signatures are alike. */
  public record Packed(String packageId, String sm3, long size) {}

  public String insert(String matterId, Told told, Optional<String> messageId, Instant at) {
    String id = Ids.next();
    jdbc.sql("insert into entrustment_answer (id, matter_id, answer, message_id, prepared_at) values (?, ?, ?, ?, ?)")
        .params(Arrays.asList(id, matterId, told.name(), messageId.orElse(null), Columns.time(at)))
        .update();
    return id;
  }

  public Optional<Answer> find(String id) {
    return jdbc.sql("select id, matter_id, answer, message_id from entrustment_answer where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Answer(
                    row.getString("id"),
                    row.getString("matter_id"),
                    Told.valueOf(row.getString("answer")),
                    Columns.text(row, "message_id")))
        .optional();
  }

  /** The first delivery stays. */
  public void delivered(String id, Instant at) {
    jdbc.sql("update entrustment_answer set delivered_at = ? where id = ? and delivered_at is null")
        .params(Columns.time(at), id)
        .update();
  }

  public Optional<Packed> packed(String matterId, String purpose) {
    return jdbc.sql("select package_id, sm3, size_bytes from entrustment_package where matter_id = ? and purpose = ?")
        .params(matterId, purpose)
        .query((row, n) -> new Packed(row.getString("package_id"), row.getString("sm3"), row.getLong("size_bytes")))
        .optional();
  }

  public void pack(String matterId, String purpose, Packed packed, Instant at) {
    jdbc.sql("insert into entrustment_package (matter_id, purpose, package_id, sm3, size_bytes, made_at) values (?, ?, ?, ?, ?, ?)")
        .params(matterId, purpose, packed.packageId(), packed.sm3(), packed.size(), Columns.time(at))
        .update();
  }
}
