package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two transactions of the engine that met on the same instance (引擎并发冲突): the later one has only to be done again. */
public final class EngineCollision {

  /**
   * "Cannot resolve parent of execution, perhaps it was deleted in the meantime": half of the tree was read before the other
   * transaction committed. The engine has no type of its own for it.
   */
  private static final String TREE_GONE = "ENGINE-03077";

  private EngineCollision() {}

  /** Whether a failure is nothing but that. */
  public static boolean is(Throwable failure) {
    return failure instanceof OptimisticLockingException
        || failure instanceof ConcurrencyFailureException
        || failure instanceof ProcessEngineException && String.valueOf(failure.getMessage()).startsWith(TREE_GONE);
  }
}
