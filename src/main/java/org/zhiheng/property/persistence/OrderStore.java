package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.property.ControlOutcome;
import org.zhiheng.property.ReleaseGround;

/** Rows of control orders and releases (控制指令表、解除表). */
@Repository
public class OrderStore {

  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A control order without its measures. */
  public record OrderRow(
      String id, String caseId, String courtCode, Optional<ControlOutcome> outcome, String openedBy, Instant openedAt) {}

  /** A release without its measures. */
  public record ReleaseRow(
      String id,
      String caseId,
      String courtCode,
      ReleaseGround ground,
      Optional<String> applicationDocumentId,
      String requestedBy,
      Instant requestedAt,
      Optional<Instant> completedAt) {}

  public void insert(OrderRow order) {
    jdbc.sql("insert into property_control_order (id, case_id, court_code, opened_by, opened_at) values (?, ?, ?, ?, ?)")
        .params(order.id(), order.caseId(), order.courtCode(), order.openedBy(), utc(order.openedAt()))
        .update();
  }

  public Optional<OrderRow> order(String id) {
    return jdbc.sql("select * from property_control_order where id = ?").param(id).query((row, n) -> order(row)).optional();
  }

  public void outcome(String id, ControlOutcome outcome, Instant at) {
    jdbc.sql("update property_control_order set outcome = ?, closed_at = ? where id = ?")
        .params(outcome.name(), utc(at), id)
        .update();
  }

  public void insert(ReleaseRow release) {
    jdbc.sql(
            """
            insert into property_release (id, case_id, court_code, ground, application_document_id, requested_by, requested_at)
            values (:id, :caseId, :courtCode, :ground, :document, :by, :at)
            """)
        .param("id", release.id())
        .param("caseId", release.caseId())
        .param("courtCode", release.courtCode())
        .param("ground", release.ground().name())
        .param("document", release.applicationDocumentId().orElse(null))
        .param("by", release.requestedBy())
        .param("at", utc(release.requestedAt()))
        .update();
  }

  public Optional<ReleaseRow> release(String id) {
    return jdbc.sql("select * from property_release where id = ?").param(id).query((row, n) -> release(row)).optional();
  }

  public List<ReleaseRow> releasesOf(String caseId) {
    return jdbc.sql("select * from property_release where case_id = ? order by requested_at desc, id desc")
        .param(caseId)
        .query((row, n) -> release(row))
        .list();
  }

  public void completed(String releaseId, Instant at) {
    jdbc.sql("update property_release set completed_at = ? where id = ?").params(utc(at), releaseId).update();
  }

  private static OrderRow order(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        Optional.ofNullable(row.getString("outcome")).map(ControlOutcome::valueOf),
        row.getString("opened_by"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }

  private static ReleaseRow release(ResultSet row) throws SQLException {
    return new ReleaseRow(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        ReleaseGround.valueOf(row.getString("ground")),
        Optional.ofNullable(row.getString("application_document_id")),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
