package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.Figures;

/** Counts requests where they lie: one query for a period, however many requests it has. */
@Repository
public class FiguresStore {

  /** Key under which {@link #between} gives the figures of all departments together. */
  public static final String ALL = "*";

  private static final String SUMS =
      """
      select %s as department,
             count(*) as handled,
             sum(case when done then 1 else 0 end) as completed,
             avg(case when done then cast(minutes as double precision) end) as mean_minutes,
             percentile_cont(0.5) within group (order by cast(minutes as double precision)) as median_minutes,
             percentile_cont(0.9) within group (order by cast(minutes as double precision)) as p90_minutes,
             sum(case when minutes > sla_minutes then 1 else 0 end) as overdue,
             sum(case when done and cross_county then 1 else 0 end) as cross_count,
             avg(case when done and cross_county then cast(minutes as double precision) end) as cross_minutes,
             sum(case when offline then 1 else 0 end) as offline_count,
             sum(case when done and not offline then persons else 0 end) as persons,
             sum(case when done and not offline then vehicles else 0 end) as vehicles
      from (
        select m.department as department, r.status = 'DONE' as done, r.working_minutes as minutes, r.sla_minutes,
               r.cross_county, r.offline, cast(m.persons as int) as persons, cast(m.vehicles as int) as vehicles
        from assistance_request r
        join assistance_matter m on m.code = r.matter
         and m.version = (select max(latest.version) from assistance_matter latest where latest.code = r.matter)
        where r.status in ('DONE', 'REFUSED') and r.finished_at >= :from and r.finished_at < :until
          and r.working_minutes is not null and r.court_code in (:courts)
      ) handled_requests
      """;

  private static final String BY_DEPARTMENT =
      SUMS.formatted("department") + " group by department union all " + SUMS.formatted("'" + ALL + "'");

  private static final String STILL_OVERDUE =
      """
      select m.department as department, count(*) as late
      from assistance_request r
      join assistance_matter m on m.code = r.matter
       and m.version = (select max(latest.version) from assistance_matter latest where latest.code = r.matter)
      where (r.finished_at is null or r.finished_at >= :at) and coalesce(r.first_sent_at, r.sent_at) < :at and r.overdue_at < :at
        and r.court_code in (:courts)
      group by m.department
      """;

  private final JdbcClient jdbc;

  FiguresStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Figures of requests that ended in the period, by department and for {@link #ALL}. */
  public Map<String, Figures> between(Instant from, Instant until, Set<String> courts) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    if (!courts.isEmpty()) {
      jdbc.sql(BY_DEPARTMENT)
          .param("from", Timestamp.from(from))
          .param("until", Timestamp.from(until))
          .param("courts", courts)
          .query((row, n) -> figures.put(row.getString("department"), figures(row)))
          .list();
    }
    return figures;
  }

  /**
   * Requests that were out at a moment and late by then, by department and for {@link #ALL}: what the court has not sent is nobody
   * else's delay.
   */
  public Map<String, Long> lateAt(Instant at, Set<String> courts) {
    Map<String, Long> late = new LinkedHashMap<>();
    if (!courts.isEmpty()) {
      jdbc.sql(STILL_OVERDUE)
          .param("at", Timestamp.from(at))
          .param("courts", courts)
          .query((row, n) -> late.put(row.getString("department"), row.getLong("late")))
          .list();
      late.put(ALL, late.values().stream().mapToLong(Long::longValue).sum());
    }
    return late;
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return new Figures(
        row.getLong("handled"),
        row.getLong("completed"),
        row.getDouble("mean_minutes"),
        row.getDouble("median_minutes"),
        row.getDouble("p90_minutes"),
        row.getLong("overdue"),
        0,
        row.getLong("cross_count"),
        row.getDouble("cross_minutes"),
        row.getLong("offline_count"),
        row.getLong("persons"),
        row.getLong("vehicles"));
  }
}
