package org.zhiheng.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Acts in the engine under a name that is no user of it (以非用户身份调用引擎): an agency's account, a simulation. The operation log
 * shows the name; the engine's own permissions and tenants do not apply, because the caller has decided what may be touched.
 */
@Component
public class EngineActor {

  private final ProcessEngineConfigurationImpl configuration;
  private final IdentityService identity;

  EngineActor(ProcessEngine engine) {
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.identity = engine.getIdentityService();
  }

  /** Runs {@code work} as one command of the engine, in the transaction that is there; whoever acted before comes back. */
  public <T> T as(String name, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthenticatedUserId(name);
    try {
      return configuration.getCommandExecutorTxRequired().execute(context -> unchecked(context, work));
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
}
