package org.zhiheng.platform.persistence;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Inserts a row that another transaction may be inserting as well. A savepoint keeps the caller's transaction usable: after
 * a refused insert PostgreSQL would otherwise refuse everything else too.
 */
@Component
public class InsertOnce {

  private final TransactionTemplate savepoint;

  public InsertOnce(PlatformTransactionManager transactions) {
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** False if a row with the same unique key is there already. */
  public boolean attempt(Runnable insert) {
    try {
      savepoint.executeWithoutResult(status -> insert.run());
      return true;
    } catch (DuplicateKeyException alreadyThere) {
      return false;
    }
  }
}
