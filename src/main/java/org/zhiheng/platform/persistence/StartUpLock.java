package org.zhiheng.platform.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One server at a time (启动锁): what a start-up brings in line looks first and writes then, and two servers of one database may
 * start in the same second. Whoever comes second waits, finds everything done and changes nothing.
 */
@Component
public class StartUpLock {

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  StartUpLock(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** Runs the work in one transaction that no other server's start-up work overlaps. */
  public void run(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          database.sql("select code from platform_lock where code = 'START_UP' for update").query(String.class).single();
          work.run();
        });
  }
}
