package org.zhiheng.grid.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.GridStatistics;

/** Counts for the statistics, each a query over the whole span. */
@Repository
public class ReportStore {

  private static final String TASKS =
      """
      select count(*) as sent,
        count(case when status = 'DONE' then 1 end) as done,
        count(case when outcome = 'FOUND' then 1 end) as found,
        count(case when status in ('DELIVERED', 'READ') and due_on < :today then 1 end) as overdue
        from grid_task where court_code in (:courts) and delivered_at >= :start and delivered_at < :end
      """;
  private static final String CLUES =
      """
      select count(*) as clues,
        count(case when kind = 'PROPERTY' then 1 end) as property,
        count(case when kind = 'WHEREABOUTS' then 1 end) as whereabouts,
        count(case when kind = 'FAMILY' then 1 end) as family,
        count(case when task_id is null then 1 end) as unasked,
        count(case when status = 'CLOSED' then 1 end) as closed
        from grid_clue where court_code in (:courts) and reported_at >= :start and reported_at < :end
      """;
  private static final String CASES_CLOSED =
      """
      select count(*) from (
        select case_id from grid_task where court_code in (:courts) and case_closed_at >= :start and case_closed_at < :end
        union
        select case_id from grid_clue where court_code in (:courts) and case_closed_at >= :start and case_closed_at < :end) closed
      """;
  private static final String CREDITS =
      """
      select reporter, count(*) as clues, count(rating) as rated, coalesce(sum(rating), 0) as stars
        from grid_clue where court_code in (:courts) and reported_at >= :start and reported_at < :end
       group by reporter order by coalesce(sum(rating), 0) desc, count(*) desc, reporter
      """;

  private final NamedParameterJdbcTemplate jdbc;

  ReportStore(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts over the courts; a court nobody may see counts nothing. */
  public GridStatistics count(
      Collection<String> courts, LocalDate from, LocalDate to, Instant start, Instant end, LocalDate today, UnaryOperator<String> names) {
    MapSqlParameterSource values =
        new MapSqlParameterSource("courts", courts.isEmpty() ? List.of("") : courts)
            .addValue("start", Columns.at(start))
            .addValue("end", Columns.at(end))
            .addValue("today", today);
    Map<String, Object> tasks = jdbc.queryForMap(TASKS, values);
    Map<String, Object> clues = jdbc.queryForMap(CLUES, values);
    List<GridStatistics.Credit> credits =
        jdbc.query(
            CREDITS,
            values,
            (row, n) ->
                new GridStatistics.Credit(
                    row.getString("reporter"), names.apply(row.getString("reporter")), row.getLong("clues"), row.getLong("rated"),
                    row.getLong("stars")));
    return new GridStatistics(
        from.toString(), to.toString(), number(tasks, "sent"), number(tasks, "done"), number(tasks, "found"),
        number(tasks, "overdue"), number(clues, "clues"), number(clues, "property"), number(clues, "whereabouts"),
        number(clues, "family"), number(clues, "unasked"), number(clues, "closed"),
        jdbc.queryForObject(CASES_CLOSED, values, Long.class), credits);
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).longValue();
  }
}
