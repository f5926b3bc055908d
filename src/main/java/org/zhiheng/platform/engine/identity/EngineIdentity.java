package org.zhiheng.platform.engine.identity;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;

/** People and courts in the engine's identity tables: users, groups as roles, tenants as courts. */
@Component
class EngineIdentity implements Identity, Staff {

  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,64}");

  private final IdentityService identity;
  private final HomeCourts homeCourts;

  EngineIdentity(IdentityService identity, HomeCourts homeCourts) {
    this.identity = identity;
    this.homeCourts = homeCourts;
  }

  @Override
  @Transactional
  public void ensureCourt(String code, String name) {
    checkId("code", code);
    Tenant tenant = identity.createTenantQuery().tenantId(code).singleResult();
    if (tenant == null) {
      tenant = identity.newTenant(code);
    }
    if (!name.equals(tenant.getName())) {
      tenant.setName(name);
      identity.saveTenant(tenant);
    }
  }

  @Override
  @Transactional
  public void ensureUser(
      String id, String displayName, String password, Set<String> roles, Optional<String> homeCourt, Set<String> courts) {
    checkId("id", id);
    checkRoles(roles);
    Set<String> all = new TreeSet<>(courts);
    homeCourt.ifPresent(all::add);
    checkCourts(all);
    saveUser(id, displayName, password);
    bringInLine(
        groupsOf(id), engineGroups(roles), g -> identity.deleteMembership(id, g), g -> identity.createMembership(id, g));
    bringInLine(
        courtsOf(id),
        all,
        court -> identity.deleteTenantUserMembership(court, id),
        court -> identity.createTenantUserMembership(court, id));
    homeCourts.set(id, homeCourt);
  }

  private static void checkId(String field, String id) {
    if (!ID.matcher(id).matches()) {
      String message = "只能由字母、数字和连字符组成，最长 64 位";
      throw BusinessException.invalid("INVALID_ID", "编号" + message, new FieldProblem(field, id, "id", message));
    }
  }

  private static void checkRoles(Set<String> roles) {
    roles.stream()
        .filter(role -> !Roles.all().containsKey(role))
        .findFirst()
        .ifPresent(
            role -> {
              throw BusinessException.invalid("UNKNOWN_ROLE", "没有这个角色：" + role);
            });
    ThreeAdministrators.check(roles);
  }

  private void checkCourts(Set<String> courts) {
    Set<String> unknown = new TreeSet<>(courts);
    identity.createTenantQuery().tenantIdIn(courts.toArray(String[]::new)).list().forEach(t -> unknown.remove(t.getId()));
    if (!courts.isEmpty() && !unknown.isEmpty()) {
      throw BusinessException.invalid("UNKNOWN_COURT", "没有这个法院：" + String.join("、", unknown));
    }
  }

  private void saveUser(String id, String displayName, String password) {
    User user = identity.createUserQuery().userId(id).singleResult();
    if (user == null) {
      user = identity.newUser(id);
      user.setPassword(password);
    } else if (displayName.equals(user.getFirstName())) {
      return;
    }
    // The web applications show "first last"; a Chinese name is whole in the first.
    user.setFirstName(displayName);
    user.setLastName("");
    identity.saveUser(user);
  }

  private static Set<String> engineGroups(Set<String> roles) {
    Set<String> groups = new HashSet<>(roles);
    if (roles.contains(Roles.SYSADMIN)) {
      groups.add(Groups.CAMUNDA_ADMIN);
    }
    return groups;
  }

  /** What must go goes first: an administrator may change office, but never hold two in between. */
  private static void bringInLine(Set<String> is, Set<String> shall, Consumer<String> remove, Consumer<String> add) {
    is.stream().filter(item -> !shall.contains(item)).forEach(remove);
    shall.stream().filter(item -> !is.contains(item)).forEach(add);
  }

  private Set<String> groupsOf(String id) {
    return identity.createGroupQuery().groupMember(id).list().stream().map(Group::getId).collect(Collectors.toSet());
  }

  private Set<String> courtsOf(String id) {
    return identity.createTenantQuery().userMember(id).list().stream().map(Tenant::getId).collect(Collectors.toSet());
  }

  @Override
  public LoginResult login(String id, String password) {
    if (!ID.matcher(id).matches()) {
      return LoginResult.WRONG;
    }
    boolean locked = isLocked(id);
    if (identity.checkPassword(id, password)) {
      return LoginResult.OK;
    }
    return locked ? LoginResult.LOCKED : LoginResult.WRONG;
  }

  private boolean isLocked(String id) {
    User user = identity.createUserQuery().userId(id).singleResult();
    Date until = user instanceof UserEntity entity ? entity.getLockExpirationTime() : null;
    return until != null && until.after(ClockUtil.getCurrentTime());
  }

  @Override
  public void unlock(String id) {
    if (find(id).isEmpty()) {
      throw BusinessException.notFound("USER_NOT_FOUND", "没有这个用户");
    }
    identity.unlockUser(id);
  }

  @Override
  public Optional<Actor> find(String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
        .map(user -> Actor.staff(id, user.getFirstName(), rolesOf(id), courtsOf(id)));
  }

  private Set<String> rolesOf(String id) {
    return groupsOf(id).stream().filter(Roles.all()::containsKey).collect(Collectors.toSet());
  }

  @Override
  public boolean hasUsers() {
    return identity.createUserQuery().count() > 0;
  }

  @Override
  public List<String> membersOf(String role, String courtCode) {
    List<String> members =
        identity.createUserQuery().memberOfGroup(role).memberOfTenant(courtCode).list().stream()
            .map(User::getId)
            .sorted()
            .toList();
    Set<String> atHome = homeCourts.usersAt(courtCode);
    return members.stream().filter(atHome::contains).toList();
  }

  @Override
  public String displayName(String userId) {
    return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
        .map(User::getFirstName)
        .orElse(userId);
  }
}
