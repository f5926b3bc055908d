package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.desk.Deputy;

/** Deputies of officers who are away. */
@Repository
public class DeputyStore {

  private final JdbcClient jdbc;

  DeputyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Deputy deputy, Instant now) {
    jdbc.sql("insert into assistance_deputy (id, officer, deputy, first_day, last_day, entered_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            deputy.id(), deputy.officer(), deputy.deputy(), deputy.firstDay(), deputy.lastDay(), Timestamp.from(now))
        .update();
  }

  /** Ends what the officer himself entered; returns how many rows that were. */
  public int end(String id, String officer, Instant now) {
    return jdbc.sql("update assistance_deputy set ended_at = ? where id = ? and officer = ? and ended_at is null")
        .params(Timestamp.from(now), id, officer)
        .update();
  }

  /** Officers for whom somebody answers on a day. */
  public List<String> standingInFor(String deputy, LocalDate day) {
    return jdbc.sql("""
            select distinct officer from assistance_deputy
            where deputy = ? and ended_at is null and first_day <= ? and last_day >= ?
            """)
        .params(deputy, day, day)
        .query(String.class)
        .list();
  }

  /** What an officer has entered and is not over. */
  public List<Deputy> of(String officer, LocalDate day) {
    return jdbc.sql("select * from assistance_deputy where officer = ? and ended_at is null and last_day >= ? order by first_day, id")
        .params(officer, day)
        .query(DeputyStore::deputy)
        .list();
  }

  private static Deputy deputy(ResultSet row, int n) throws SQLException {
    return new Deputy(
        row.getString("id"),
        row.getString("officer"),
        row.getString("deputy"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
