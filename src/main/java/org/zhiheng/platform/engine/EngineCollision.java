package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.dao.ConcurrencyFailureException;

/** Two transactions of the engine that met on the same instance (引擎并发冲突): the later one has only to be done again. */
public final class EngineCollision {

  /**
   * "Cannot resolve parent of execution, perhaps it was deleted in the meantime": half of the tree was read before the other
   * transaction committed. The engine has no type of its own for it, and where it was the root that went, not even words.
   */
  private static final String TREE_GONE = "ENGINE-03077";

  private EngineCollision() {}

  /** Whether a failure is nothing but that. */
  public static boolean is(Throwable failure) {
    return failure instanceof OptimisticLockingException
        || failure instanceof ConcurrencyFailureException
        || failure instanceof ProcessEngineException && String.valueOf(failure.getMessage()).startsWith(TREE_GONE)
        || failure instanceof NullPointerException && arose(failure, ExecutionEntity.class);
  }

  /** The engine links a tree without asking whether its root was among the rows it read. */
  private static boolean arose(Throwable failure, Class<?> place) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().equals(place.getName());
  }
}
