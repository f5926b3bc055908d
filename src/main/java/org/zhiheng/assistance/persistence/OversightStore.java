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
      "select id, court_code, matter, unit_code, status, coalesce(sent_at, prepared_at) as since, urged, term_minutes,"
          + " escalated_at, finished_at, reason_code from assistance_request where ";

  private static final String OPEN = "finished_at is null";
  private static final String OVER = "finished_at is not null";

  private final JdbcClient jdbc;

  OversightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One request without its case.
   *
   * @param usedBefore office minutes the unit used before it asked the court for more
   */
  public record Row(
      String id,
      String courtCode,
      String matter,
      String unitCode,
      RequestStatus status,
      Instant since,
      long usedBefore,
      int urged,
      boolean escalated,
      Optional<Instant> finishedAt,
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
        row.getTimestamp("since").toInstant(),
        row.getLong("term_minutes"),
        row.getInt("urged"),
        row.getTimestamp("escalated_at") != null,
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("reason_code")));
  }
}
