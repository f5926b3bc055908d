package org.zhiheng.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements PostgreSQL has run for us since the last reset, by its own extension. */
final class Statements {

  private static final String OURS =
      "from pg_stat_statements s where dbid = (select oid from pg_database where datname = current_database())";

  private final JdbcClient database;

  Statements(JdbcClient database) {
    this.database = database;
    database.sql("create extension if not exists pg_stat_statements").update();
  }

  void reset() {
    database.sql("select pg_stat_statements_reset()").query((row, n) -> "").list();
  }

  long count() {
    return database.sql("select coalesce(sum(calls), 0) " + OURS).query(Long.class).single();
  }

  /** Calls and milliseconds per case of the most frequent and the most expensive, longest texts cut. */
  List<String> top(int limit, int cases) {
    return database
        .sql("""
            (select calls, total_exec_time, query %s order by calls desc limit ?)
            union (select calls, total_exec_time, query %s order by total_exec_time desc limit ?)
            order by calls desc
            """.formatted(OURS, OURS))
        .params(limit, limit)
        .query(
            (row, n) ->
                String.format(
                    "%8.2f calls %9.3f ms  %s",
                    row.getDouble(1) / cases, row.getDouble(2) / cases, shortened(row.getString(3))))
        .list();
  }

  private static String shortened(String query) {
    String line = query.replaceAll("\\s+", " ");
    return line.length() > 220 ? line.substring(0, 110) + " … " + line.substring(line.length() - 100) : line;
  }
}
