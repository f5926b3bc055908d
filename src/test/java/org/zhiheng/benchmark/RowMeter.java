package org.zhiheng.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows PostgreSQL has written, the engine's tables and ours apart. Exact counters, not samples. */
final class RowMeter {

  /** Rows inserted, updated and deleted, since some fixed moment. */
  record Reading(long engine, long domain) {

    Reading since(Reading earlier) {
      return new Reading(engine - earlier.engine, domain - earlier.domain);
    }
  }

  private final JdbcClient database;

  RowMeter(JdbcClient database) {
    this.database = database;
  }

  Reading read() {
    database.sql("select pg_stat_force_next_flush()").query((row, n) -> "").list();
    return database
        .sql("""
            select coalesce(sum(n) filter (where engine), 0), coalesce(sum(n) filter (where not engine), 0)
            from (select relname like 'act\\_%' as engine, n_tup_ins + n_tup_upd + n_tup_del as n from pg_stat_user_tables) t
            """)
        .query((row, n) -> new Reading(row.getLong(1), row.getLong(2)))
        .single();
  }
}
