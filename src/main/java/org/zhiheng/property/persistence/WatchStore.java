package org.zhiheng.property.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;

/** What a look at a court's register reads and writes (台账看护表): always whole sets, never one measure after another. */
@Repository
public class WatchStore {

  private static final String UNCONTROLLED = "controlled_at is null and alarmed_at is null and control_due_at";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final InsertOnce once;

  WatchStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, InsertOnce once) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.once = once;
  }

  /** When the court's register is looked at next; empty if nobody watches it. */
  public Optional<Instant> next(String courtCode) {
    return jdbc.sql("select next_at from property_watch where court_code = ?")
        .param(courtCode)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** The same, and nobody else sets it until the transaction ends. */
  public Instant hold(String courtCode) {
    return jdbc.sql("select next_at from property_watch where court_code = ? for update")
        .param(courtCode)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** False if the court is watched already. */
  public boolean insert(String courtCode, Instant next) {
    return once.attempt(
        () ->
            jdbc.sql("insert into property_watch (court_code, next_at) values (?, ?)")
                .params(courtCode, utc(next))
                .update());
  }

  public void update(String courtCode, Instant next) {
    jdbc.sql("update property_watch set next_at = ? where court_code = ?").params(utc(next), courtCode).update();
  }

  /** Days on which terms of the court end, soonest first. */
  public List<LocalDate> ends(String courtCode, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select distinct ends_on from property_measure
            where court_code = ? and ends_on between ? and ? and status = 'EFFECTIVE' order by ends_on
            """)
        .params(courtCode, from, until)
        .query(LocalDate.class)
        .list();
  }

  /** A measure whose judge and unit are to be reminded. */
  public record Due(
      String measureId, String caseId, String caseNo, Optional<String> handler, Optional<String> unitCode, LocalDate endsOn) {}

  /** Measures ending on a day that have not been reminded of at this step or a later one. */
  public List<Due> due(String courtCode, LocalDate endsOn, int step) {
    return jdbc.sql(
            """
            select id, case_id, case_no, handler, unit_code, ends_on from property_measure
            where court_code = ? and ends_on = ? and status = 'EFFECTIVE' and (reminded_days is null or reminded_days > ?)
            order by case_id, id
            """)
        .params(courtCode, endsOn, step)
        .query(
            (row, n) ->
                new Due(
                    row.getString("id"),
                    row.getString("case_id"),
                    row.getString("case_no"),
                    Optional.ofNullable(row.getString("handler")),
                    Optional.ofNullable(row.getString("unit_code")),
                    row.getObject("ends_on", LocalDate.class)))
        .list();
  }

  /** Writes down that they were reminded of; the database refuses a second reminder of the same step. */
  public void reminded(List<Due> measures, int step, Instant at) {
    MapSqlParameterSource[] rows =
        measures.stream()
            .map(
                due ->
                    new MapSqlParameterSource()
                        .addValue("id", due.measureId())
                        .addValue("ends", due.endsOn())
                        .addValue("step", step)
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new);
    batch.batchUpdate(
        "insert into property_reminder (measure_id, ends_on, step_days, reminded_at) values (:id, :ends, :step, :at)", rows);
    batch.batchUpdate("update property_measure set reminded_days = :step where id = :id", rows);
  }

  /** When the next money of the court should be under control. */
  public Optional<Instant> nextControlDue(String courtCode) {
    return jdbc.sql("select min(control_due_at) from property_asset where court_code = ? and " + UNCONTROLLED + " is not null")
        .param(courtCode)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Money of a case that is not under control in time. */
  public record Late(String caseId, String assetId) {}

  public List<Late> late(String courtCode, Instant now) {
    return jdbc.sql("select id, case_id from property_asset where court_code = ? and " + UNCONTROLLED + " <= ? order by case_id, id")
        .params(courtCode, utc(now))
        .query((row, n) -> new Late(row.getString("case_id"), row.getString("id")))
        .list();
  }

  /** The court is told, once for each. */
  public void alarmed(List<String> assetIds, Instant at) {
    update("update property_asset set alarmed_at = :at where id in (:ids)", assetIds, at);
  }

  /** Nothing more needs to be controlled in these cases, so that this money may stay where it is. */
  public void unneeded(List<String> assetIds) {
    update("update property_asset set control_due_at = null where id in (:ids)", assetIds, Instant.EPOCH);
  }

  private void update(String sql, List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      batch.update(sql, Map.of("ids", ids, "at", utc(at)));
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
