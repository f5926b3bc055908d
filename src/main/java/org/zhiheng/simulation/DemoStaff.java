package org.zhiheng.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Officer;
import org.zhiheng.grid.Grid;
import org.zhiheng.grid.GridDirectory;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.Courts;

/** The people of the demo city's seven courts (演示人员), named for their role and court: {@code judge330802}. */
@Component
public class DemoStaff {

  /** The intermediate court of Quzhou; its people see the cases of the six basic courts too. */
  public static final String CITY = "330800";

  private static final int GRID_WORKERS = 2;

  /** Who stands at every court: user name before the court's code → title and role. Two judges share the load. */
  private static final Map<String, Post> POSTS = posts();

  private final Identity identity;
  private final Courts courts;
  private final Agencies agencies;
  private final GridDirectory grids;
  private final StartUpLock lock;

  DemoStaff(Identity identity, Courts courts, Agencies agencies, GridDirectory grids, StartUpLock lock) {
    this.identity = identity;
    this.courts = courts;
    this.agencies = agencies;
    this.grids = grids;
    this.lock = lock;
  }

  /** Makes every user known with this password; running it again changes nothing but rights. */
  public void moveIn(String password) {
    lock.run(() -> employAll(password));
  }

  private void employAll(String password) {
    List<Court> served = courtsOfTheCity();
    served.forEach(court -> identity.ensureCourt(court.code(), court.name()));
    served.forEach(court -> POSTS.forEach((name, post) -> employ(name, post, court, password)));
    List<String> all = served.stream().map(Court::code).toList();
    identity.ensureUser("admin", "系统管理员", password, Set.of(Roles.SYSADMIN), all);
    identity.ensureUser("secadmin", "安全管理员", password, Set.of(Roles.SECADMIN), all);
    identity.ensureUser("auditadmin", "审计管理员", password, Set.of(Roles.AUDITADMIN), all);
    agencies.officers().forEach(officer -> employ(officer, password));
    identity.ensureUser("overseer", "政法委大联动中心 严正", password, Set.of(Roles.OVERSEER), List.of());
    served.forEach(court -> employGridWorkers(court, password));
    identity.ensureUser("analyst", "流程分析员", password, Set.of(Roles.ANALYST), all);
  }

  private List<Court> courtsOfTheCity() {
    List<Court> served = new ArrayList<>(List.of(courts.byCode(CITY)));
    served.addAll(courts.subordinatesOf(CITY));
    return served;
  }

  private void employ(String name, Post post, Court court, String password) {
    List<String> sees = new ArrayList<>(List.of(court.code()));
    courts.subordinatesOf(court.code()).forEach(lower -> sees.add(lower.code()));
    identity.ensureUser(name + court.code(), post.title(), password, Set.of(post.role()), sees);
  }

  private void employ(Officer officer, String password) {
    String title = agencies.unit(officer.unit()).name() + " " + officer.name();
    identity.ensureUser(officer.account(), title, password, Set.of(Roles.OFFICER), List.of());
  }

  /** Some grid workers of each district; all two hundred would only fill the list of users. */
  private void employGridWorkers(Court court, String password) {
    grids.all().stream()
        .filter(grid -> grid.village().district().equals(court.code()))
        .limit(GRID_WORKERS)
        .forEach(grid -> employ(grid, password));
  }

  private void employ(Grid grid, String password) {
    String title = "网格员 " + grid.workerName();
    identity.ensureUser(grid.worker(), title, password, Set.of(Roles.GRID), Optional.empty(), Set.of());
  }

  private static Map<String, Post> posts() {
    Map<String, Post> posts = new LinkedHashMap<>();
    posts.put("window", new Post("立案窗口 郑敏", Roles.WINDOW));
    posts.put("clerk", new Post("书记员 吴晓", Roles.CLERK));
    posts.put("judge", new Post("执行法官 徐衡", Roles.JUDGE));
    posts.put("judgeb", new Post("执行法官 叶平", Roles.JUDGE));
    posts.put("director", new Post("执行局长 方正", Roles.DIRECTOR));
    posts.put("president", new Post("院长 江澜", Roles.PRESIDENT));
    posts.put("commander", new Post("指挥中心 毛川", Roles.COMMANDER));
    posts.put("finance", new Post("案款会计 余清", Roles.FINANCE));
    posts.put("team", new Post("辅助团队 姜帆", Roles.TEAM));
    posts.put("supervisor", new Post("监督员 祝明", Roles.SUPERVISOR));
    return posts;
  }

  private record Post(String title, String role) {}
}
