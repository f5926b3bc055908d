package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.RequestStatus;

/** Requests of units, as a queue: one query for all of an officer's units. */
@Repository
public class DeskQueue {

  private static final String COLUMNS =
      "select id, case_id, court_code, matter, unit_code, status, coalesce(sent_at, prepared_at) as since, urged,"
          + " term_minutes, escalated_at, finished_at from assistance_request where unit_code in (:units) and ";

  /** A survey keeps its answered queries until all are there; those wait for nobody at the unit. */
  private static final String OPEN = "status in ('SENT', 'RECEIVED', 'SILENT') and result_code is null and reason_code is null";

  private final JdbcClient jdbc;

  DeskQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One row of the queue.
   *
   * @param usedBefore office minutes the unit used before it asked the court for more
   */
  public record Row(
      String id,
      String caseId,
      String courtCode,
      String matter,
      String unitCode,
      RequestStatus status,
      Instant since,
      long usedBefore,
      int urged,
      boolean escalated,
      Optional<Instant> finishedAt) {}

  /** A list an officer works off, the oldest first (待办分类). */
  public enum Part {
    /** What waits for the units; what has not gone out is not theirs to see. */
    WAITING(OPEN, "since"),
    /** What has come to the units' leaders and is still with the units. */
    ESCALATED(OPEN + " and escalated_at is not null", "escalated_at"),
    /** What the units have to stop or undo: taken back after they had it, and not yet confirmed; a query leaves nothing to undo. */
    TO_UNDO(
        "status = 'CANCELLED' and received_at is not null and not exists (select 1 from assistance_request_step s"
            + " where s.request_id = assistance_request.id and s.kind = 'UNDONE') and not exists (select 1 from"
            + " assistance_matter m where m.code = assistance_request.matter and m.kind = 'QUERY')",
        "finished_at");

    private final String condition;
    private final String order;

    Part(String condition, String order) {
      this.condition = condition;
      this.order = order;
    }
  }

  /** Lines of a list from a place on, counted from 0. */
  public List<Row> rows(Part part, Collection<String> units, int from, int most) {
    return jdbc.sql(COLUMNS + part.condition + " order by " + part.order + ", id limit :most offset :from")
        .param("units", units)
        .param("most", most)
        .param("from", from)
        .query(DeskQueue::row)
        .list();
  }

  /** How many a list has altogether. */
  public int count(Part part, Collection<String> units) {
    return jdbc.sql("select count(*) from assistance_request where unit_code in (:units) and " + part.condition)
        .param("units", units)
        .query(Integer.class)
        .single();
  }

  /** What is over, newest first. */
  public List<Row> over(Collection<String> units, int most) {
    return jdbc.sql(COLUMNS + "status in ('DONE', 'REFUSED') order by finished_at desc, id limit :most")
        .param("units", units)
        .param("most", most)
        .query(DeskQueue::row)
        .list();
  }

  /** One request as a row. */
  public List<Row> one(String requestId) {
    return jdbc.sql(COLUMNS.replace("unit_code in (:units) and ", "id = :id")).param("id", requestId).query(DeskQueue::row).list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("matter"),
        row.getString("unit_code"),
        RequestStatus.valueOf(row.getString("status")),
        row.getTimestamp("since").toInstant(),
        row.getLong("term_minutes"),
        row.getInt("urged"),
        row.getTimestamp("escalated_at") != null,
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }
}
