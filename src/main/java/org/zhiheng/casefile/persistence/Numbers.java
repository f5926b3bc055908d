package org.zhiheng.casefile.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serial numbers without gaps or doubles (连续编号). The number lives and dies with the caller's transaction: its row stays
 * locked until the commit, and a rollback gives the number back.
 */
@Repository
public class Numbers {

  /** Row that everybody who opens a new series locks first, so that two cannot open the same one. */
  private static final String GUARD = "*";

  private final JdbcClient jdbc;

  Numbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a series, from 1. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int next(String courtCode, String series, int year) {
    if (!raise(courtCode, series, year)) {
      raise(GUARD, GUARD, 0);
      if (!raise(courtCode, series, year)) {
        open(courtCode, series, year);
      }
    }
    return jdbc.sql("select last_serial from casefile_counter where court_code = ? and series = ? and series_year = ?")
        .params(courtCode, series, year)
        .query(Integer.class)
        .single();
  }

  private boolean raise(String courtCode, String series, int year) {
    return jdbc.sql(
                "update casefile_counter set last_serial = last_serial + 1"
                    + " where court_code = ? and series = ? and series_year = ?")
            .params(courtCode, series, year)
            .update()
        == 1;
  }

  private void open(String courtCode, String series, int year) {
    jdbc.sql("insert into casefile_counter (court_code, series, series_year, last_serial) values (?, ?, ?, 1)")
        .params(courtCode, series, year)
        .update();
  }
}
