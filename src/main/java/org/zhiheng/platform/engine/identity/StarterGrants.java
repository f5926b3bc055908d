package org.zhiheng.platform.engine.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.identity.Grants.Grant;

/**
 * Who may start a process by hand (手工启动): the groups its model names in {@code candidateStarterGroups}. The engine keeps
 * them as a note only; here they become a right. A process that names nobody is started by the server alone.
 */
@Component
class StarterGrants implements SmartLifecycle {

  /** After the bundles are deployed, before the web server takes its first request. */
  private static final int AFTER_DEPLOYMENT = Integer.MIN_VALUE + 2000;

  private final RepositoryService repository;
  private final RoleProvisioner provisioner;
  private volatile boolean running;

  StarterGrants(RepositoryService repository, RoleProvisioner provisioner) {
    this.repository = repository;
    this.provisioner = provisioner;
  }

  @Override
  public void start() {
    List<Grant> grants =
        repository.createProcessDefinitionQuery().latestVersion().list().stream().flatMap(this::grants).toList();
    provisioner.ensure(grants);
    running = true;
  }

  private Stream<Grant> grants(ProcessDefinition process) {
    return repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .flatMap(
            group ->
                Stream.of(
                    new Grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        process.getKey(),
                        List.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE)),
                    new Grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, List.of(ProcessInstancePermissions.CREATE))));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AFTER_DEPLOYMENT;
  }
}
