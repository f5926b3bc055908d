package org.zhiheng.property.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.InsertOnce;

/** What a look at a court's register reads and writes (台账看护表): always whole sets, never one measure after another. */
@Repository
public class WatchStore {

  /** Stands for a reminder that was not given: more days before the end than any step. */
  public static final int NEVER = 1_000_000;

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

  /**
   * A day on which terms end.
   *
   * @param behind the last reminder given for the measure of that day that is furthest behind, in days before the end;
   *     {@link #NEVER} if there was none for it
   */
  public record End(LocalDate day, int behind) {}

  /** Days on which terms of the court end, soonest first; what is being lifted binds until it is lifted. */
  public List<End> ends(String courtCode, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select ends_on, max(coalesce(reminded_days, :never)) as behind from property_measure
            where court_code = :court and ends_on between :from and :until and status in ('EFFECTIVE', 'RELEASING')
            group by ends_on order by ends_on
            """)
        .param("never", NEVER)
        .param("court", courtCode)
        .param("from", from)
        .param("until", until)
        .query((row, n) -> new End(row.getObject("ends_on", LocalDate.class), row.getInt("behind")))
        .list();
  }

  /** Measures of one case at one unit that were just reminded of. */
  public record Reminded(String caseId, String caseNo, Optional<String> unitCode, int count) {}

  /**
   * Writes down that measures ending on a day are reminded of at a step, unless they were at this step or a later one; the
   * database refuses a second reminder of the same step. Three statements, however many measures there are.
   *
   * @return what was reminded of, counted by case and unit
   */
  public List<Reminded> remind(String courtCode, LocalDate endsOn, int step, Instant at) {
    Map<String, Object> values = Map.of("court", courtCode, "ends", endsOn, "step", step, "at", utc(at));
    batch.update(
        """
        update property_measure set reminded_days = :step
        where court_code = :court and ends_on = :ends and status in ('EFFECTIVE', 'RELEASING')
          and (reminded_days is null or reminded_days > :step)
        """,
        values);
    batch.update(
        """
        insert into property_reminder (measure_id, ends_on, step_days, reminded_at)
        select m.id, m.ends_on, m.reminded_days, cast(:at as timestamp with time zone) from property_measure m
        where m.court_code = :court and m.ends_on = :ends and m.status in ('EFFECTIVE', 'RELEASING') and m.reminded_days = :step
          and not exists (select 1 from property_reminder r
            where r.measure_id = m.id and r.ends_on = m.ends_on and r.step_days = m.reminded_days)
        """,
        values);
    return batch.query(
        """
        select m.case_id, m.case_no, m.unit_code, count(*) as reminded from property_measure m
        join property_reminder r on r.measure_id = m.id and r.ends_on = m.ends_on and r.step_days = :step
        where m.court_code = :court and m.ends_on = :ends and r.reminded_at = :at
        group by m.case_id, m.case_no, m.unit_code order by m.case_id, m.unit_code
        """,
        values,
        (row, n) ->
            new Reminded(
                row.getString("case_id"),
                row.getString("case_no"),
                Optional.ofNullable(row.getString("unit_code")),
                row.getInt("reminded")));
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

  /** Other measures of the case bind enough by now; whether they still do is looked at again. */
  public void postponed(List<String> assetIds, Instant until) {
    update("update property_asset set control_due_at = :at where id in (:ids)", assetIds, until);
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
