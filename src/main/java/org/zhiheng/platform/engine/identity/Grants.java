package org.zhiheng.platform.engine.identity;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.TENANT_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.zhiheng.platform.security.Roles;

/**
 * What each role may do in the engine (引擎授权表). Which court's instances a person meets is decided by tenants, not here. Rights
 * on single tasks come from the models: the engine grants them to a task's candidate groups and assignee.
 */
final class Grants {

  private static final Set<String> OVERSIGHT = Set.of(Roles.SUPERVISOR, Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER);

  private Grants() {}

  /** One right of one role. */
  record Grant(String role, Resource resource, String resourceId, List<Permission> permissions) {}

  static List<Grant> all() {
    return Stream.of(
            Roles.ofTheCourt().stream().flatMap(role -> application(role, "welcome")),
            Arrays.stream(Resources.values()).map(resource -> any(EngineUser.SERVER_GROUP, resource, Permissions.ALL)),
            Roles.CASE_STAFF.stream().flatMap(Grants::caseStaff),
            OVERSIGHT.stream().flatMap(Grants::oversight),
            analyst(),
            systemAdministrator(),
            securityAdministrator(),
            auditAdministrator())
        .flatMap(grants -> grants)
        .toList();
  }

  private static Stream<Grant> application(String role, String name) {
    return Stream.of(new Grant(role, APPLICATION, name, List.of(Permissions.ACCESS)));
  }

  private static Grant any(String role, Resource resource, Permission... permissions) {
    return new Grant(role, resource, Authorization.ANY, List.of(permissions));
  }

  private static Stream<Grant> caseStaff(String role) {
    return Stream.concat(
        application(role, "tasklist"),
        Stream.of(
            any(role, PROCESS_DEFINITION, readDefinitions(role)),
            any(role, DECISION_DEFINITION, Permissions.READ),
            any(role, DEPLOYMENT, Permissions.READ),
            // Tasklist shows who has claimed a task and whom it may be given to.
            any(role, USER, Permissions.READ),
            any(role, GROUP, Permissions.READ),
            any(role, TENANT, Permissions.READ)));
  }

  private static Permission[] readDefinitions(String role) {
    List<Permission> permissions = new ArrayList<>();
    permissions.add(ProcessDefinitionPermissions.READ);
    permissions.add(ProcessDefinitionPermissions.READ_HISTORY);
    if (OVERSIGHT.contains(role)) {
      permissions.add(ProcessDefinitionPermissions.READ_INSTANCE);
      permissions.add(ProcessDefinitionPermissions.READ_TASK);
    }
    if (role.equals(Roles.DIRECTOR) || role.equals(Roles.COMMANDER)) {
      permissions.add(ProcessDefinitionPermissions.TASK_ASSIGN);
    }
    return permissions.toArray(Permission[]::new);
  }

  /** Cockpit to look at: no right to change, cancel or delete anything. */
  private static Stream<Grant> oversight(String role) {
    return Stream.concat(
        application(role, "cockpit"),
        Stream.of(any(role, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ)));
  }

  private static Stream<Grant> analyst() {
    String role = Roles.ANALYST;
    return Stream.concat(
        application(role, "cockpit"),
        Stream.of(
            any(role, DEPLOYMENT, Permissions.READ, Permissions.CREATE),
            any(role, PROCESS_DEFINITION, ProcessDefinitionPermissions.READ),
            any(role, DECISION_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE),
            any(role, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ)));
  }

  /** Runs the server and makes accounts, but gives nobody a role. */
  private static Stream<Grant> systemAdministrator() {
    String role = Roles.SYSADMIN;
    return Stream.of(
            application(role, "admin"),
            application(role, "cockpit"),
            Stream.of(
                any(role, USER, Permissions.READ, Permissions.CREATE, Permissions.UPDATE, Permissions.DELETE),
                any(role, GROUP, Permissions.READ),
                any(role, TENANT, Permissions.READ, Permissions.CREATE, Permissions.UPDATE),
                any(role, SYSTEM, SystemPermissions.READ),
                any(role, DEPLOYMENT, Permissions.READ),
                any(
                    role,
                    PROCESS_DEFINITION,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.RETRY_JOB)))
        .flatMap(grants -> grants);
  }

  /** Gives and takes roles, but makes no accounts. */
  private static Stream<Grant> securityAdministrator() {
    String role = Roles.SECADMIN;
    return Stream.concat(
        application(role, "admin"),
        Stream.of(
            any(role, USER, Permissions.READ),
            any(role, GROUP, Permissions.READ),
            any(role, TENANT, Permissions.READ),
            any(role, GROUP_MEMBERSHIP, Permissions.ALL),
            any(role, TENANT_MEMBERSHIP, Permissions.ALL),
            any(role, AUTHORIZATION, Permissions.ALL)));
  }

  private static Stream<Grant> auditAdministrator() {
    return Stream.of(any(Roles.AUDITADMIN, OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ));
  }
}
