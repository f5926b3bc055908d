package org.zhiheng.platform.engine.identity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Roles;

/** 三员分立: system, security and audit administrator are never one person, and none of them handles cases. */
final class ThreeAdministrators {

  private ThreeAdministrators() {}

  /**
   * Refuses a set of roles that one person may not hold together.
   *
   * @throws BusinessException naming the roles that exclude each other
   */
  static void check(Collection<String> roles) {
    Set<String> administrators = new TreeSet<>(roles);
    administrators.retainAll(Roles.ADMINISTRATORS);
    boolean handlesCases = roles.stream().anyMatch(Roles.CASE_STAFF::contains);
    if (administrators.size() > 1 || (!administrators.isEmpty() && handlesCases)) {
      throw BusinessException.invalid("ROLES_EXCLUDE_EACH_OTHER", "同一人不得兼任：" + titles(roles) + "（三员分立，管理员不办案）");
    }
  }

  private static String titles(Collection<String> roles) {
    return roles.stream().sorted().map(role -> Roles.all().getOrDefault(role, role)).collect(Collectors.joining("、"));
  }
}
