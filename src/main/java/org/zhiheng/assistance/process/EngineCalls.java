package org.zhiheng.assistance.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.engine.EngineCollision;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Calls of the engine on behalf of an account (以接入账号名义调用引擎): one transaction for the record and the engine, under a name
 * by which the operation log tells agencies from people.
 */
@Component
class EngineCalls {

  /** Precedes the account in the engine's log; no user id contains a colon. */
  static final String USER_PREFIX = "agency:";

  private static final int ATTEMPTS = 6;
  private static final long PAUSE_MILLIS = 20;
  private static final Logger LOG = LoggerFactory.getLogger(EngineCalls.class);

  private final EngineActor engine;
  private final TransactionTemplate transaction;
  private final CurrentUser user;

  EngineCalls(EngineActor engine, TransactionTemplate transaction, CurrentUser user) {
    this.engine = engine;
    this.transaction = transaction;
    this.user = user;
  }

  /**
   * Runs {@code work} in one transaction; a collision with another transaction rolls it back and starts it afresh.
   */
  <T> T as(String account, Supplier<T> work) {
    String name = name(account);
    for (int attempt = 1; ; attempt++) {
      try {
        return user.asSystem(name, () -> transaction.execute(status -> engine.as(name, work)));
      } catch (RuntimeException failure) {
        if (!isCollision(failure) || attempt == ATTEMPTS) {
          throw failure;
        }
        LOG.debug("与其他事务冲突，第 {} 次重试", attempt);
        pause(attempt);
      }
    }
  }

  /** Within an officer's work it stays the officer's. */
  private String name(String account) {
    String own = USER_PREFIX + account;
    return user.isSystem() && user.id().startsWith(own + "/") ? user.id() : own;
  }

  /** Does {@code work} of an account by the hand of one of its people: every record of it names both. */
  <T> T by(String officer, String account, Supplier<T> work) {
    return user.asSystem(USER_PREFIX + account + "/" + officer, work);
  }

  /** A task that was there and is gone a moment later is one, too: the same answer came twice, and the first was quicker. */
  private static boolean isCollision(RuntimeException failure) {
    return failure instanceof NotFoundException || EngineCollision.is(failure);
  }

  /** As {@link #as} where nothing comes back. */
  void run(String account, Runnable work) {
    as(
        account,
        () -> {
          work.run();
          return null;
        });
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
