package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.RequestStatus;

/** Requests of all agencies as an outside supervisor may see them: the columns that lead to a case are not even read. */
@Repository
public class OversightStore {

  private static final String COLUMNS =
      "select id, court_code, matter, unit_code, status, coalesce(sent_at, prepared_at) as since, sent_at, overdue_at, urged,"
          + " escalated_at, finished_at, working_minutes > sla_minutes as late, reason_code from assistance_request where ";

  private static final String OPEN = "finished_at is null";
  private static final String OVER = "finished_at is not null";

  private final JdbcClient jdbc;

  OversightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One request without its case.
   *
   * @param sentAt when it last went out; empty while it never has
   * @param overdueAt from when on it is or was late, whatever happened to it since; empty while that cannot be told
   * @param late whether the unit had taken longer than it may when it ended
   */
  public record Row(
      String id,
      String courtCode,
      String matter,
      String unitCode,
      RequestStatus status,
      Optional<Instant> sentAt,
      Optional<Instant> overdueAt,
      int urged,
      boolean escalated,
      Optional<Instant> finishedAt,
      boolean late,
      Optional<String> reasonCode) {}

  /** What is not over, oldest first; of one department, or of all where none is named. */
  public List<Row> open(String department, int from, int most) {
    return rows(OPEN + of(department) + " order by since, id", department, from, most);
  }

  /** What is over, newest first; of one department, or of all where none is named. */
  public List<Row> over(String department, int from, int most) {
    return rows(OVER + of(department) + " order by finished_at desc, id", department, from, most);
  }

  /** How many there are of either. */
  public int count(String department, boolean over) {
    return jdbc.sql("select count(*) from assistance_request where " + (over ? OVER : OPEN) + of(department))
        .params(Map.of("department", department))
        .query(Integer.class)
        .single();
  }

  private static String of(String department) {
    return department.isEmpty() ? "" : " and matter in (select code from assistance_matter where department = :department)";
  }

  private List<Row> rows(String condition, String department, int from, int most) {
    return jdbc.sql(COLUMNS + condition + " limit :most offset :from")
        .params(Map.of("department", department, "from", from, "most", most))
        .query(OversightStore::row)
        .list();
  }

  /** How many requests stand where, all together. */
  public Map<RequestStatus, Integer> counts() {
    Map<RequestStatus, Integer> counts = new EnumMap<>(RequestStatus.class);
    jdbc.sql("select status, count(*) as requests from assistance_request group by status")
        .query((row, n) -> counts.put(RequestStatus.valueOf(row.getString("status")), row.getInt("requests")))
        .list();
    return counts;
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("court_code"),
        row.getString("matter"),
        row.getString("unit_code"),
        RequestStatus.valueOf(row.getString("status")),
        instant(row, "sent_at"),
        instant(row, "overdue_at"),
        row.getInt("urged"),
        row.getTimestamp("escalated_at") != null,
        instant(row, "finished_at"),
        row.getBoolean("late"),
        Optional.ofNullable(row.getString("reason_code")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
