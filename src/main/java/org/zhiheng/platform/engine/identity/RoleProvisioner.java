package org.zhiheng.platform.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.identity.Grants.Grant;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.platform.security.Roles;

/** Brings the engine's groups and their authorizations in line with {@link Roles} and {@link Grants} at every start. */
@Component
class RoleProvisioner implements SmartInitializingSingleton {

  private static final String GROUP_TYPE = "WORKFLOW";

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final TaskFilters filters;
  private final StartUpLock lock;

  RoleProvisioner(
      IdentityService identity, AuthorizationService authorizations, TaskFilters filters, StartUpLock lock) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.filters = filters;
    this.lock = lock;
  }

  /** Before anything that may create users or start processes. */
  @Override
  public void afterSingletonsInstantiated() {
    lock.run(
        () -> {
          ensureGroups();
          ensureGrants(Grants.all());
          filters.ensure();
          ensureGrants(filters.grants());
        });
  }

  /** Adds rights that only became known later. */
  void ensure(List<Grant> grants) {
    lock.run(() -> ensureGrants(grants.stream().distinct().toList()));
  }

  private void ensureGroups() {
    Set<String> known = identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    Roles.all().entrySet().stream()
        .filter(role -> !known.contains(role.getKey()))
        .forEach(role -> createGroup(role.getKey(), role.getValue()));
    if (!known.contains(Groups.CAMUNDA_ADMIN)) {
      createGroup(Groups.CAMUNDA_ADMIN, "引擎网页管理");
    }
  }

  private void createGroup(String id, String name) {
    Group group = identity.newGroup(id);
    group.setName(name);
    group.setType(GROUP_TYPE);
    identity.saveGroup(group);
  }

  private void ensureGrants(List<Grant> grants) {
    Map<String, Authorization> known =
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).list().stream()
            .filter(authorization -> authorization.getGroupId() != null)
            .collect(Collectors.toMap(RoleProvisioner::place, Function.identity(), (first, second) -> first));
    grants.forEach(grant -> ensure(grant, known.get(place(grant))));
  }

  private void ensure(Grant grant, Authorization known) {
    Permission[] permissions = grant.permissions().toArray(Permission[]::new);
    if (known != null && has(known, permissions)) {
      return;
    }
    Authorization authorization =
        known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
    authorization.setGroupId(grant.role());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    authorization.setPermissions(permissions);
    authorizations.saveAuthorization(authorization);
  }

  private static boolean has(Authorization authorization, Permission[] permissions) {
    return java.util.Arrays.stream(permissions).allMatch(authorization::isPermissionGranted);
  }

  private static String place(Authorization authorization) {
    return authorization.getGroupId() + "/" + authorization.getResourceType() + "/" + authorization.getResourceId();
  }

  private static String place(Grant grant) {
    return grant.role() + "/" + grant.resource().resourceType() + "/" + grant.resourceId();
  }
}
