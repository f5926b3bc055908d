package org.zhiheng.platform.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The roles of a court (角色). A role is a group of the engine with the same id, so models name it in {@code candidateGroups}. */
public final class Roles {

  public static final String CLERK = "clerk";
  public static final String JUDGE = "judge";
  public static final String DIRECTOR = "director";
  public static final String PRESIDENT = "president";
  public static final String COMMANDER = "commander";
  public static final String FINANCE = "finance";
  public static final String WINDOW = "window";
  public static final String TEAM = "team";
  public static final String SUPERVISOR = "supervisor";
  public static final String ANALYST = "analyst";
  public static final String GRID = "grid";

  /** Answers requests at an agency's unit. */
  public static final String OFFICER = "officer";

  /** Watches over the agencies' answers for a body outside the court (政法委), without any case. */
  public static final String OVERSEER = "overseer";

  public static final String SYSADMIN = "sysadmin";
  public static final String SECADMIN = "secadmin";
  public static final String AUDITADMIN = "auditadmin";

  /** Roles that handle cases and therefore may see case data of their courts. */
  public static final Set<String> CASE_STAFF =
      Set.of(CLERK, JUDGE, DIRECTOR, PRESIDENT, COMMANDER, FINANCE, WINDOW, TEAM, SUPERVISOR);

  /** People of other bodies who help a court: each role has pages of its own and gets nowhere else. */
  public static final Set<String> OUTSIDE = Set.of(GRID, OFFICER, OVERSEER);

  /** The three administrators (三员); nobody may hold two of them. */
  public static final Set<String> ADMINISTRATORS = Set.of(SYSADMIN, SECADMIN, AUDITADMIN);

  private static final Map<String, String> TITLES = titles();

  private Roles() {}

  /** All roles with their Chinese title, in the order of a court's organisation chart. */
  public static Map<String, String> all() {
    return TITLES;
  }

  /** Roles of the court's own people, whom the court's pages and interfaces are open to. */
  public static Set<String> ofTheCourt() {
    Set<String> own = new LinkedHashSet<>(TITLES.keySet());
    own.removeAll(OUTSIDE);
    return Collections.unmodifiableSet(own);
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put(CLERK, "书记员");
    titles.put(JUDGE, "执行法官");
    titles.put(DIRECTOR, "执行局长");
    titles.put(PRESIDENT, "院长");
    titles.put(COMMANDER, "指挥中心");
    titles.put(FINANCE, "案款会计");
    titles.put(WINDOW, "立案窗口");
    titles.put(TEAM, "辅助团队");
    titles.put(SUPERVISOR, "监督");
    titles.put(ANALYST, "流程分析员");
    titles.put(GRID, "网格员");
    titles.put(OFFICER, "协助单位经办人");
    titles.put(OVERSEER, "外部监督");
    titles.put(SYSADMIN, "系统管理员");
    titles.put(SECADMIN, "安全管理员");
    titles.put(AUDITADMIN, "审计管理员");
    return Collections.unmodifiableMap(titles);
  }
}
