package org.zhiheng.entrustment.persistence;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Running numbers of matters (委托编号流水), without gaps within a court and year. */
@Repository
public class SerialStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate savepoint;

  SerialStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The next number; whoever asks at the same time waits. */
  public int next(String courtCode, int year) {
    if (raise(courtCode, year) == 0) {
      begin(courtCode, year);
      raise(courtCode, year);
    }
    return jdbc.sql("select last_no from entrustment_serial where court_code = ? and issued_year = ?")
        .params(courtCode, year)
        .query(Integer.class)
        .single();
  }

  private int raise(String courtCode, int year) {
    return jdbc.sql("update entrustment_serial set last_no = last_no + 1 where court_code = ? and issued_year = ?")
        .params(courtCode, year)
        .update();
  }

  /** Two may begin the year at once; the second finds the first's row. True if this call made it. */
  private boolean begin(String courtCode, int year) {
    try {
      savepoint.executeWithoutResult(
          status ->
              jdbc.sql("insert into entrustment_serial (court_code, issued_year, last_no) values (?, ?, 0)")
                  .params(courtCode, year)
                  .update());
      return true;
    } catch (DuplicateKeyException alreadyBegun) {
      return false;
    }
  }
}
