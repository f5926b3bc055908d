package org.zhiheng.platform.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.testing.H2Test;

/** People, roles and courts in the engine's tables. */
@H2Test
class EngineIdentityTest {

  private static final String PASSWORD = "Zx9-Kq7.Lm2_Vt";
  private static final String COURT = "330822";
  private static final String HIGHER = "330800";

  @Autowired private Identity identity;
  @Autowired private Staff staff;
  @Autowired private IdentityService engine;
  @Autowired private AuthorizationService authorizations;
  @Autowired private RoleProvisioner provisioner;

  @BeforeEach
  void courts() {
    identity.ensureCourt(COURT, "常山县人民法院");
    identity.ensureCourt(HIGHER, "衢州市中级人民法院");
  }

  @Test
  void aUserOfAHigherCourtSeesTheLowerOneButDoesNotWorkThere() {
    identity.ensureUser("identity-low", "孙某", PASSWORD, Set.of(Roles.TEAM), List.of(COURT));
    identity.ensureUser("identity-high", "李某", PASSWORD, Set.of(Roles.TEAM), List.of(HIGHER, COURT));

    assertThat(identity.find("identity-high").map(Actor::courts)).contains(Set.of(HIGHER, COURT));
    assertThat(staff.membersOf(Roles.TEAM, COURT)).contains("identity-low").doesNotContain("identity-high");
    assertThat(staff.membersOf(Roles.TEAM, HIGHER)).contains("identity-high");
  }

  @Test
  void ensuringAUserAgainChangesRolesAndCourtsButNotThePassword() {
    identity.ensureUser("identity-mover", "钱某", PASSWORD, Set.of(Roles.CLERK), List.of(COURT));
    identity.ensureUser("identity-mover", "钱某", "Other-1234.Pw", Set.of(Roles.JUDGE), List.of(HIGHER));

    Actor mover = identity.find("identity-mover").orElseThrow();
    assertThat(mover.roles()).containsExactly(Roles.JUDGE);
    assertThat(mover.courts()).containsExactly(HIGHER);
    assertThat(identity.login("identity-mover", PASSWORD)).isEqualTo(Identity.LoginResult.OK);
  }

  @Test
  void theThreeAdministratorsAreNeverOnePerson() {
    assertThatThrownBy(
            () ->
                identity.ensureUser(
                    "identity-both", "赵某", PASSWORD, Set.of(Roles.SYSADMIN, Roles.AUDITADMIN), Optional.empty(), Set.of()))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("系统管理员")
        .hasMessageContaining("审计管理员");
    assertThat(identity.find("identity-both")).isEmpty();
  }

  @Test
  void theEngineItselfKeepsTheAdministratorsApart() {
    identity.ensureUser("identity-sec", "周某", PASSWORD, Set.of(Roles.SECADMIN), Optional.empty(), Set.of());

    assertThatThrownBy(() -> engine.createMembership("identity-sec", Roles.AUDITADMIN)).hasStackTraceContaining("三员分立");
    assertThatThrownBy(() -> engine.createMembership("identity-sec", Roles.JUDGE)).hasStackTraceContaining("三员分立");
  }

  @Test
  void idsHoldLettersDigitsAndHyphensOnly() {
    for (String id : List.of("a b", "张三", "x:y", "", "../x")) {
      assertThatThrownBy(() -> identity.ensureUser(id, "某", PASSWORD, Set.of(), List.of(COURT)))
          .isInstanceOf(BusinessException.class);
    }
  }

  @Test
  void unknownRolesAndCourtsAreRefused() {
    assertThatThrownBy(() -> identity.ensureUser("identity-x", "某", PASSWORD, Set.of("king"), List.of(COURT)))
        .hasMessageContaining("king");
    assertThatThrownBy(() -> identity.ensureUser("identity-x", "某", PASSWORD, Set.of(Roles.CLERK), List.of("999999")))
        .hasMessageContaining("999999");
  }

  @Test
  void supervisorsLookIntoCockpitButChangeNothing() {
    List<String> groups = List.of(Roles.SUPERVISOR);

    assertThat(allowed(groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isTrue();
    assertThat(allowed(groups, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "any")).isTrue();
    assertThat(allowed(groups, Permissions.UPDATE_INSTANCE, Resources.PROCESS_DEFINITION, "any")).isFalse();
    assertThat(allowed(groups, Permissions.DELETE_INSTANCE, Resources.PROCESS_DEFINITION, "any")).isFalse();
    assertThat(allowed(groups, Permissions.ACCESS, Resources.APPLICATION, "admin")).isFalse();
  }

  @Test
  void onlyAnalystsDeploy() {
    for (String role : Roles.all().keySet()) {
      assertThat(allowed(List.of(role), Permissions.CREATE, Resources.DEPLOYMENT, "any"))
          .as(role)
          .isEqualTo(role.equals(Roles.ANALYST));
    }
  }

  @Test
  void beingInTheEnginesAdminGroupGivesNothingByItself() {
    assertThat(allowed(List.of("camunda-admin"), Permissions.CREATE, Resources.DEPLOYMENT, "any")).isFalse();
  }

  @Test
  void provisioningAgainChangesNothing() {
    long before = authorizations.createAuthorizationQuery().count();

    provisioner.afterSingletonsInstantiated();

    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
  }

  private boolean allowed(List<String> groups, Permissions permission, Resources resource, String id) {
    return authorizations.isUserAuthorized("nobody-special", groups, permission, resource, id);
  }
}
