package org.zhiheng.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.KeyRing;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;

/**
 * The audit trail as table {@code platform_audit}. Each row carries a keyed digest over its content, so that a change made
 * past the database's own refusal is found out.
 */
@Component
class JdbcAuditTrail implements AuditTrail {

  private static final String INSERT =
      """
      insert into platform_audit (id, recorded_at, actor, actor_kind, address, action, object_type, object_id,
        state_before, state_after, mac)
      values (:id, :recordedAt, :actor, :actorKind, :address, :action, :objectType, :objectId, :before, :after, :mac)
      """;
  private static final String COLUMNS =
      "id, recorded_at, actor, actor_kind, address, action, object_type, object_id, state_before, state_after, mac";

  private final NamedParameterJdbcTemplate jdbc;
  private final JdbcClient client;
  private final Clock clock;
  private final CurrentUser user;
  private final byte[] sealKey;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  JdbcAuditTrail(NamedParameterJdbcTemplate jdbc, JdbcClient client, Clock clock, CurrentUser user, KeyRing keys) {
    this.jdbc = jdbc;
    this.client = client;
    this.clock = clock;
    this.user = user;
    this.sealKey = keys.sealKey("audit");
  }

  @Override
  public void record(String action, String objectType, String objectId, Map<String, ?> before, Map<String, ?> after) {
    recordAll(List.of(new Change(action, objectType, objectId, before, after)));
  }

  @Override
  public void recordOnce(String action, String objectType, String objectId, Map<String, ?> after) {
    String actor = user.id();
    String content = text(after);
    boolean known =
        of(objectType, objectId).stream()
            .anyMatch(entry -> entry.action().equals(action) && entry.actor().equals(actor) && entry.after().equals(content));
    if (!known) {
      record(action, objectType, objectId, Map.of(), after);
    }
  }

  @Override
  public void recordAll(List<Change> changes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Actor actor = user.actor();
    String address = CallAddress.current();
    MapSqlParameterSource[] rows =
        changes.stream().map(change -> row(entry(change, now, actor, address))).toArray(MapSqlParameterSource[]::new);
    jdbc.batchUpdate(INSERT, rows);
  }

  @Override
  public List<AuditEntry> of(String objectType, String objectId) {
    return client
        .sql(
            "select " + COLUMNS + " from platform_audit where object_type = :type and object_id = :id"
                + " order by recorded_at, id")
        .param("type", objectType)
        .param("id", objectId)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public List<AuditEntry> between(Instant from, Instant until, int limit) {
    return rowsBetween(from, until, limit).stream().map(Sealed::entry).toList();
  }

  @Override
  public List<AuditEntry> damagedBetween(Instant from, Instant until, int limit) {
    return rowsBetween(from, until, limit).stream()
        .filter(row -> !row.mac().equals(mac(row.entry())))
        .map(Sealed::entry)
        .toList();
  }

  private List<Sealed> rowsBetween(Instant from, Instant until, int limit) {
    return client
        .sql(
            "select " + COLUMNS + " from platform_audit where recorded_at >= :from and recorded_at < :until"
                + " order by recorded_at desc, id desc limit :limit")
        .param("from", OffsetDateTime.ofInstant(from, clock.getZone()))
        .param("until", OffsetDateTime.ofInstant(until, clock.getZone()))
        .param("limit", limit)
        .query((row, index) -> new Sealed(read(row), row.getString("mac")))
        .list();
  }

  private AuditEntry entry(Change change, Instant now, Actor actor, String address) {
    return new AuditEntry(
        Ids.next(),
        now,
        actor.id(),
        actor.kind().name(),
        address,
        change.action(),
        change.objectType(),
        change.objectId(),
        text(change.before()),
        text(change.after()));
  }

  private MapSqlParameterSource row(AuditEntry entry) {
    return new MapSqlParameterSource()
        .addValue("id", entry.id())
        .addValue("recordedAt", OffsetDateTime.ofInstant(entry.recordedAt(), clock.getZone()))
        .addValue("actor", entry.actor())
        .addValue("actorKind", entry.actorKind())
        .addValue("address", entry.address())
        .addValue("action", entry.action())
        .addValue("objectType", entry.objectType())
        .addValue("objectId", entry.objectId())
        .addValue("before", entry.before())
        .addValue("after", entry.after())
        .addValue("mac", mac(entry));
  }

  private static AuditEntry read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new AuditEntry(
        row.getString("id"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("actor_kind"),
        row.getString("address"),
        row.getString("action"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("state_before"),
        row.getString("state_after"));
  }

  /** A list in JSON, so that no content can be shifted from one field into the next without changing the digest. */
  private String mac(AuditEntry entry) {
    Object[] fields = {
      entry.id(), entry.recordedAt().toEpochMilli(), entry.actor(), entry.actorKind(), entry.address(), entry.action(),
      entry.objectType(), entry.objectId(), entry.before(), entry.after()
    };
    return HexFormat.of().formatHex(Sm3.hmac(sealKey, text(fields).getBytes(StandardCharsets.UTF_8)));
  }

  private String text(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("审计内容无法写成 JSON", e);
    }
  }

  private record Sealed(AuditEntry entry, String mac) {}
}
