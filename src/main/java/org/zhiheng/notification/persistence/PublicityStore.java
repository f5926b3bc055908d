package org.zhiheng.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.notification.ChannelDelivery;
import org.zhiheng.notification.ChannelStatus;
import org.zhiheng.notification.Publication;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Publications and their deliveries in the database; the published words, and what a channel objects to them, are sealed,
 * because they name people.
 */
@Repository
public class PublicityStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  PublicityStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Stores a publication with all its deliveries. */
  public void insert(Publication publication) {
    jdbc.update(
        """
        insert into notification_publication (id, case_id, decision_id, title_sealed, text_sealed, ordered_by, ordered_at)
        values (:id, :caseId, :decision, :title, :text, :by, :at)
        """,
        new MapSqlParameterSource(ID, publication.id())
            .addValue("caseId", publication.caseId())
            .addValue("decision", publication.decisionId())
            .addValue("title", cipher.seal(publication.title()))
            .addValue("text", cipher.seal(publication.text()))
            .addValue("by", publication.orderedBy())
            .addValue("at", at(publication.orderedAt())));
    jdbc.batchUpdate(
        """
        insert into notification_channel_delivery (id, publication_id, channel, target, status)
        values (:id, :publication, :channel, :target, :status)
        """,
        publication.deliveries().stream().map(PublicityStore::row).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(ChannelDelivery delivery) {
    return new MapSqlParameterSource(ID, delivery.id())
        .addValue("publication", delivery.publicationId())
        .addValue("channel", delivery.channel())
        .addValue("target", delivery.target())
        .addValue("status", delivery.status().name());
  }

  /** One publication. */
  public Optional<Publication> find(String id) {
    return select("p.id = :key", id).stream().findFirst();
  }

  /** Publications of a case, oldest first. */
  public List<Publication> ofCase(String caseId) {
    return select("p.case_id = :key", caseId);
  }

  private List<Publication> select(String where, String key) {
    Map<String, List<ChannelDelivery>> deliveries =
        jdbc.query(
                "select d.* from notification_channel_delivery d join notification_publication p on p.id = d.publication_id"
                    + " where " + where + " order by d.id",
                Map.of("key", key),
                (row, n) -> delivery(row))
            .stream()
            .collect(Collectors.groupingBy(ChannelDelivery::publicationId));
    return jdbc.query(
        "select p.* from notification_publication p where " + where + " order by p.ordered_at, p.id",
        Map.of("key", key),
        (row, n) -> publication(row, deliveries.getOrDefault(row.getString(ID), List.of())));
  }

  /** One delivery. */
  public Optional<ChannelDelivery> delivery(String id) {
    return jdbc
        .query("select * from notification_channel_delivery where id = :id", Map.of(ID, id), (row, n) -> delivery(row))
        .stream()
        .findFirst();
  }

  /** Holds the publication until the transaction ends. */
  public void hold(String publicationId) {
    jdbc.queryForList("select id from notification_publication where id = :id for update", Map.of(ID, publicationId));
  }

  /** Notes that the publication must come down. */
  public void withdraw(String publicationId, String reason, String by, Instant at) {
    jdbc.update(
        "update notification_publication set withdrawal_reason_sealed = :reason, withdrawal_by = :by, withdrawal_at = :at where id = :id",
        Map.of(ID, publicationId, "reason", cipher.seal(reason), "by", by, "at", at(at)));
  }

  /** False if the channel had answered before. */
  public boolean published(String id, String externalNo, Instant at) {
    return change(
        "set status = 'PUBLISHED', external_no = :no, published_at = :at, failure_sealed = null", "'ORDERED', 'FAILED'",
        Map.of(ID, id, "no", externalNo, "at", at(at)));
  }

  /** It stands there, whatever was thought before; what is on its way down stays so, now with the number it has there. */
  public void publishedAfterAll(String id, String externalNo, Instant at) {
    Map<String, Object> values = Map.of(ID, id, "no", externalNo, "at", at(at));
    if (!change("set status = 'PUBLISHED', external_no = :no, published_at = :at, withdrawn_at = null", "'NOT_PUBLISHED', 'WITHDRAWN'", values)) {
      change("set external_no = coalesce(external_no, :no), published_at = coalesce(published_at, :at)", "'WITHDRAWING'", values);
    }
  }

  /** It waits for the channel again. */
  public void handedOut(String id) {
    change("set status = 'ORDERED'", "'FAILED'", Map.of(ID, id));
  }

  /** Keeps what the channel objected; a post that must come down stays so. */
  public void refused(String id, String reason) {
    Map<String, Object> values = Map.of(ID, id, "reason", cipher.seal(reason));
    if (!change("set status = 'FAILED', failure_sealed = :reason", "'ORDERED'", values)) {
      change("set failure_sealed = :reason", "'WITHDRAWING', 'FAILED'", values);
    }
  }

  /** It is not published there. */
  public void abandon(String id) {
    change("set status = 'NOT_PUBLISHED'", "'ORDERED', 'FAILED'", Map.of(ID, id));
  }

  /** It is to come down; a channel that never answered is asked as well, since it may have published all the same. */
  public void takingDown(String id) {
    change("set status = 'WITHDRAWING', failure_sealed = null", "'ORDERED', 'FAILED', 'PUBLISHED', 'WITHDRAWING'", Map.of(ID, id));
  }

  /** False if the channel had taken it down before. */
  public boolean withdrawn(String id, Instant at) {
    return change("set status = 'WITHDRAWN', withdrawn_at = :at, failure_sealed = null", "'WITHDRAWING'", Map.of(ID, id, "at", at(at)));
  }

  private boolean change(String set, String from, Map<String, Object> values) {
    return jdbc.update("update notification_channel_delivery " + set + " where id = :id and status in (" + from + ")", values) == 1;
  }

  private Publication publication(ResultSet row, List<ChannelDelivery> deliveries) throws SQLException {
    return new Publication(
        row.getString(ID),
        row.getString("case_id"),
        row.getString("decision_id"),
        cipher.open(row.getString("title_sealed")),
        cipher.open(row.getString("text_sealed")),
        row.getString("ordered_by"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("withdrawal_reason_sealed")).map(cipher::open),
        time(row, "withdrawal_at"),
        deliveries);
  }

  private ChannelDelivery delivery(ResultSet row) throws SQLException {
    return new ChannelDelivery(
        row.getString(ID),
        row.getString("publication_id"),
        row.getString("channel"),
        row.getString("target"),
        ChannelStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("external_no")),
        Optional.ofNullable(row.getString("failure_sealed")).map(cipher::open),
        time(row, "published_at"),
        time(row, "withdrawn_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
