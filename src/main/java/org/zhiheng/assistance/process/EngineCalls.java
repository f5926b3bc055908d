package org.zhiheng.assistance.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Calls of the engine on behalf of an account (以接入账号名义调用引擎): one transaction for the record and the engine, in the
 * account's name so that the operation log tells agencies from people, and without the engine's own permissions, because
 * what an account may touch was decided before.
 */
@Component
class EngineCalls {

  /** Precedes the account in the engine's log; no user id contains a colon. */
  static final String USER_PREFIX = "agency:";

  private static final int ATTEMPTS = 6;
  private static final long PAUSE_MILLIS = 20;
  private static final Logger LOG = LoggerFactory.getLogger(EngineCalls.class);

  private final ProcessEngineConfigurationImpl configuration;
  private final IdentityService identity;
  private final TransactionTemplate transaction;
  private final CurrentUser user;

  EngineCalls(ProcessEngine engine, TransactionTemplate transaction, CurrentUser user) {
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.identity = engine.getIdentityService();
    this.transaction = transaction;
    this.user = user;
  }

  /** Runs {@code work} in one transaction; a collision with another transaction rolls it back and starts it afresh. */
  <T> T as(String account, Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return user.asSystem(USER_PREFIX + account, () -> authenticated(account, work));
      } catch (OptimisticLockingException | ConcurrencyFailureException collision) {
        if (attempt == ATTEMPTS) {
          throw collision;
        }
        LOG.debug("与其他事务冲突，第 {} 次重试", attempt);
        pause(attempt);
      }
    }
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

  private <T> T authenticated(String account, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthenticatedUserId(USER_PREFIX + account);
    try {
      return transaction.execute(status -> configuration.getCommandExecutorTxRequired().execute(context -> unchecked(context, work)));
    } finally {
      restore(before);
    }
  }

  private static <T> T unchecked(CommandContext context, Supplier<T> work) {
    context.disableAuthorizationCheck();
    context.disableTenantCheck();
    return work.get();
  }

  private void restore(Authentication before) {
    if (before == null) {
      identity.clearAuthentication();
    } else {
      identity.setAuthentication(before);
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
