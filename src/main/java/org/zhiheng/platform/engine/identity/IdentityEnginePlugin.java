package org.zhiheng.platform.engine.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up the engine's identity side: authorization on, ids of letters, digits and hyphens, no almighty group. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdentityEnginePlugin extends AbstractProcessEnginePlugin {

  private static final String IDS = "[a-zA-Z0-9-]+";

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setAuthorizationEnabled(true);
    configuration.setTenantCheckEnabled(true);
    configuration.setEnablePasswordPolicy(true);
    configuration.setUserResourceWhitelistPattern(IDS);
    configuration.setGroupResourceWhitelistPattern(IDS);
    configuration.setTenantResourceWhitelistPattern(IDS);
    configuration.setIdentityProviderSessionFactory(new SeparatingProvider());
  }

  /**
   * The engine adds {@code camunda-admin} to its almighty groups by itself. Here it is an ordinary group: its members are
   * the system administrators, because the web applications offer to create an administrator while it is empty.
   */
  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setAdminGroups(List.of(EngineUser.SERVER_GROUP));
    configuration.setAdminUsers(List.of());
  }

  /** Keeps the three administrators apart also for whoever uses the engine's Admin or REST. */
  private static final class SeparatingProvider implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new SeparatingIdentities();
    }
  }

  private static final class SeparatingIdentities extends DbIdentityServiceProvider {

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
      Set<String> roles =
          createGroupQuery().groupMember(userId).list().stream()
              .map(Group::getId)
              .collect(Collectors.toCollection(TreeSet::new));
      roles.add(groupId);
      ThreeAdministrators.check(roles);
      return super.createMembership(userId, groupId);
    }
  }
}
