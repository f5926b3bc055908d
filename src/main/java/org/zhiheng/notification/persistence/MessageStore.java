package org.zhiheng.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.notification.Message;
import org.zhiheng.notification.MessageStatus;
import org.zhiheng.platform.crypto.FieldCipher;

/** Messages and what became of them. */
@Repository
public class MessageStore {

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  MessageStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Stores the messages of one notice. */
  public void insert(Collection<Message> messages) {
    jdbc.batchUpdate(
        """
        insert into notification_message (id, notification_id, case_id, party_id, template, message_text, status, failure_sealed, prepared_at)
        values (:id, :notification, :caseId, :party, :template, :text, :status, :failure, :at)
        """,
        messages.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(Message message) {
    return new MapSqlParameterSource("id", message.id())
        .addValue("notification", message.notificationId())
        .addValue("caseId", message.caseId())
        .addValue("party", message.partyId())
        .addValue("template", message.template())
        .addValue("text", message.text())
        .addValue("status", message.status().name())
        .addValue("failure", message.failure().map(cipher::seal).orElse(null))
        .addValue("at", at(message.preparedAt()));
  }

  /** The messages of one notice. */
  public List<Message> ofNotification(String notificationId) {
    return select("where notification_id = :key order by id", notificationId);
  }

  /** All messages of a case, oldest first. */
  public List<Message> ofCase(String caseId) {
    return select("where case_id = :key order by prepared_at, id", caseId);
  }

  private List<Message> select(String where, String key) {
    return jdbc.query("select * from notification_message " + where, Map.of("key", key), (row, n) -> message(row));
  }

  /** Stores what became of messages; how many had not been answered before. */
  public int answered(Collection<Message> messages) {
    int[] counts =
        jdbc.batchUpdate(
            """
            update notification_message
               set status = :status, gateway_id = :gateway, failure_sealed = :failure, handed_over_at = :handedOver, delivered_at = :delivered
             where id = :id and status = 'PREPARED'
            """,
            messages.stream().map(this::answer).toArray(SqlParameterSource[]::new));
    return Arrays.stream(counts).sum();
  }

  private SqlParameterSource answer(Message message) {
    return new MapSqlParameterSource("id", message.id())
        .addValue("status", message.status().name())
        .addValue("gateway", message.gatewayId().orElse(null))
        .addValue("failure", message.failure().map(cipher::seal).orElse(null))
        .addValue("handedOver", message.handedOverAt().map(MessageStore::at).orElse(null))
        .addValue("delivered", message.deliveredAt().map(MessageStore::at).orElse(null));
  }

  private Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString("id"),
        row.getString("notification_id"),
        row.getString("case_id"),
        row.getString("party_id"),
        row.getString("template"),
        row.getString("message_text"),
        MessageStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("gateway_id")),
        Optional.ofNullable(row.getString("failure_sealed")).map(cipher::open),
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        time(row, "handed_over_at"),
        time(row, "delivered_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
