package org.zhiheng.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** Who gets through which door: every address of the application is tried by everybody who must stay outside. */
@H2Test
class AccessTest {

  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final String COURT = "330802";
  private static final Set<String> OPEN =
      Set.of("GET /login", "GET /setup", "POST /setup", "GET /error", "POST /error", "PUT /error", "DELETE /error", "PATCH /error",
          "GET /actuator/health", "GET /actuator/health/liveness", "GET /actuator/health/readiness");
  private static final List<String> OF_THE_ENGINE =
      List.of(
          "GET /camunda", "GET /camunda/", "GET /camunda/app/tasklist/default/", "GET /camunda/app/cockpit/default/",
          "GET /camunda/app/admin/default/", "GET /camunda/app/admin/default/setup/", "GET /camunda/app/welcome/default/",
          "GET /camunda/app/tasklist/scripts/config.js", "GET /camunda/api/engine/engine/default/task",
          "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
          "POST /camunda/api/admin/auth/user/default/login/tasklist",
          "POST /camunda/api/admin/setup/default/user/create", "GET /engine-rest", "GET /engine-rest/", "GET /engine-rest/task",
          "POST /engine-rest/external-task/fetchAndLock", "POST /engine-rest/deployment/create",
          "GET /engine-rest/engine/default/task", "GET /actuator", "GET /actuator/prometheus", "GET /actuator/metrics",
          "GET /actuator/env", "GET /v3/api-docs", "GET /v3/api-docs.yaml", "GET /docs/api", "GET /docs/swagger-ui/index.html",
          "GET /webjars/camunda/app/tasklist/index.html", "GET /h2-console", "GET /nothing", "GET /api/nothing", "GET /api");

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private AuditTrail audit;
  @Autowired private AgencyKeys agencyKeys;
  @Autowired private Agencies agencies;
  @Autowired private ProcessEngine engine;
  @Autowired private ServletContext servlets;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void people() {
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    identity.ensureUser("access-clerk", "吴某", PASSWORD, Set.of(Roles.CLERK), List.of(COURT));
    identity.ensureUser("access-nobody", "郑某", PASSWORD, Set.of(), List.of(COURT));
    identity.ensureUser("access-sysadmin", "王某", PASSWORD, Set.of(Roles.SYSADMIN), List.of());
  }

  @Test
  void nothingButTheNamedAddressesAnswersWithoutLogin() {
    Browser stranger = new Browser(port);
    SoftAssertions all = new SoftAssertions();
    for (String address : addresses()) {
      HttpResponse<String> answer = call(stranger, address);
      boolean open = OPEN.contains(address) || address.contains(" /api/calculators") || address.contains(" /open/")
          || address.contains(" /calculators");
      if (!open) {
        all.assertThat(isRefused(answer)).as(address + " → " + answer.statusCode()).isTrue();
      }
    }
    all.assertAll();
  }

  @Test
  void anAgencysAccountIsLetInNowhereElse() {
    String account = agencies.accounts().get(0).name();
    Browser agency = new Browser(port).withBasic(account, agencyKeys.issue(account));
    SoftAssertions all = new SoftAssertions();
    for (String address : addresses()) {
      if (!OPEN.contains(address) && !address.contains(" /agency-api") && !address.contains("calculators")
          && !address.contains(" /open/")) {
        HttpResponse<String> answer = call(agency, address);
        all.assertThat(isRefused(answer)).as(address + " → " + answer.statusCode()).isTrue();
      }
    }
    all.assertAll();
    assertThat(agency.get("/agency-api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aGridWorkerGetsToThePhonePagesAndNowhereElse() {
    isLetInOnlyAt("/grid", Roles.GRID, "\\w+ /grid(/.*)?");
  }

  @Test
  void anOutsideSupervisorGetsToTheListOfRequestsAndNowhereElse() {
    isLetInOnlyAt("/oversight", Roles.OVERSEER, "\\w+ (/api)?/oversight(/.*)?");
  }

  private void isLetInOnlyAt(String start, String role, String own) {
    String user = "access-" + role;
    identity.ensureUser(user, "姜某", PASSWORD, Set.of(role), Optional.empty(), Set.of());
    Browser basic = new Browser(port).withBasic(user, PASSWORD);
    Browser phone = new Browser(port);
    assertThat(phone.login(user, PASSWORD).headers().firstValue("Location")).get().asString().endsWith(start);
    SoftAssertions all = new SoftAssertions();
    for (String address : addresses()) {
      boolean elsewhere = !OPEN.contains(address) && !address.contains("calculators") && !address.contains(" /open/");
      if (elsewhere && !address.matches(own)) {
        all.assertThat(isRefused(call(phone, address))).as("phone " + address).isTrue();
        all.assertThat(isRefused(call(basic, address))).as("basic " + address).isTrue();
      }
    }
    all.assertAll();
    assertThat(phone.get(start + "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongAgencyKeyIsRefused() {
    String account = agencies.accounts().get(0).name();

    assertThat(new Browser(port).withBasic(account, "wrong").get("/agency-api/nothing").statusCode()).isEqualTo(401);
    assertThat(new Browser(port).withBasic("access-clerk", PASSWORD).get("/agency-api/nothing").statusCode()).isEqualTo(401);
  }

  @Test
  void aPersonWithoutAnyRoleGetsNowhere() {
    Browser person = new Browser(port).withBasic("access-nobody", PASSWORD);
    SoftAssertions all = new SoftAssertions();
    for (String address : addresses()) {
      if (address.contains(" /api/") && !address.contains("calculators") || address.contains(" /engine-rest")) {
        all.assertThat(call(person, address).statusCode()).as(address).isEqualTo(403);
      }
    }
    all.assertAll();
  }

  @Test
  void everyHandlerOfOursSaysWhoMayCallIt() {
    List<String> silent =
        mappings.getHandlerMethods().values().stream()
            .filter(method -> method.getBeanType().getName().startsWith("org.zhiheng."))
            .filter(method -> !isMarked(method))
            .map(HandlerMethod::getShortLogMessage)
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void oneLoginOpensOurPagesTheEnginesPagesAndBothInterfaces() {
    Browser clerk = new Browser(port);

    assertThat(clerk.login("access-clerk", PASSWORD).headers().firstValue("Location")).get().asString().endsWith("/");
    assertThat(clerk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/camunda/api/engine/engine/default/filter?itemCount=false").body())
        .contains("我的任务", "我的小组待办", "全部任务");
    assertThat(clerk.get("/engine-rest/task").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(clerk.get("/v3/api-docs").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    assertThat(clerk.get("/camunda/api/admin/setup/default/user/create").statusCode()).isEqualTo(403);
  }

  @Test
  void theEngineKnowsWhoActsAndGivesAPersonNoMoreThanTheRole() {
    Browser clerk = new Browser(port).withBasic("access-clerk", PASSWORD);

    HttpResponse<String> answer =
        clerk.send("POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"stranger\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("您的角色无权进行此操作");
    assertThat(engine.getIdentityService().createUserQuery().userId("stranger").count()).isZero();
    assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
  }

  @Test
  void aChangeWithTheBrowsersSessionNeedsTheTokenOfOurPage() {
    Browser clerk = new Browser(port);
    clerk.login("access-clerk", PASSWORD);
    clerk.get("/camunda/app/tasklist/default/");

    HttpResponse<String> forged = clerk.send("POST", "/engine-rest/task", "{}");
    HttpResponse<String> own = clerk.sendFromOurPage("POST", "/engine-rest/task", "{}");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("PAGE_EXPIRED");
    assertThat(own.statusCode()).isEqualTo(200);
  }

  @Test
  void basicCredentialsMakeNoSession() {
    Browser program = new Browser(port).withBasic("access-clerk", PASSWORD);

    assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(200);
    assertThat(program.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void loginChangesTheSessionAndLeavesAnEntry() {
    Browser clerk = new Browser(port);
    clerk.get("/");
    String before = clerk.cookie("JSESSIONID").orElse("");
    clerk.login("access-clerk", PASSWORD);

    assertThat(clerk.cookie("JSESSIONID")).get().isNotEqualTo(before);
    assertThat(audit.of("user", "access-clerk")).anyMatch(entry -> entry.action().equals("LOGIN") && !entry.address().isEmpty());
  }

  @Test
  void wrongPasswordsLockTheAccountForAWhileEvenForTheRightOne() {
    identity.ensureUser("access-locked", "冯某", PASSWORD, Set.of(Roles.CLERK), List.of(COURT));
    Browser person = new Browser(port);

    assertThat(person.login("access-locked", "wrong").headers().firstValue("Location")).get().asString().endsWith("?wrong");
    assertThat(person.login("access-locked", PASSWORD).headers().firstValue("Location")).get().asString().endsWith("?locked");
    assertThat(audit.of("user", "access-locked")).extracting("action").contains("LOGIN_FAILED");

    String unlock = "/api/users/access-locked/unlock";
    assertThat(new Browser(port).withBasic("access-clerk", PASSWORD).send("POST", unlock, "").statusCode()).isEqualTo(403);
    assertThat(new Browser(port).withBasic("access-sysadmin", PASSWORD).send("POST", unlock, "").statusCode()).isEqualTo(204);
    assertThat(person.login("access-locked", PASSWORD).headers().firstValue("Location")).get().asString().endsWith("/");
  }

  @Test
  void leavingTasklistLeavesEverything() {
    Browser clerk = new Browser(port);
    clerk.login("access-clerk", PASSWORD);
    clerk.get("/camunda/app/tasklist/default/");

    assertThat(clerk.send("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
    assertThat(clerk.get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  void aRoleTakenAwayEndsTheSessionsRightsWithoutANewLogin() {
    identity.ensureUser("access-leaver", "陈某", PASSWORD, Set.of(Roles.CLERK), List.of(COURT));
    Browser leaver = new Browser(port);
    leaver.login("access-leaver", PASSWORD);

    assertThat(leaver.get("/engine-rest/task").statusCode()).isEqualTo(200);

    identity.ensureUser("access-leaver", "陈某", PASSWORD, Set.of(), List.of(COURT));

    assertThat(leaver.get("/engine-rest/task").statusCode()).isEqualTo(403);
  }

  @Test
  void theAuditTrailIsForTheAuditAdministratorAlone() {
    identity.ensureUser("access-auditor", "沈某", PASSWORD, Set.of(Roles.AUDITADMIN), List.of());
    String address = "/api/audit/objects?type=user&id=access-clerk";

    assertThat(new Browser(port).withBasic("access-auditor", PASSWORD).get(address).statusCode()).isEqualTo(200);
    assertThat(new Browser(port).withBasic("access-sysadmin", PASSWORD).get(address).statusCode()).isEqualTo(403);
    assertThat(new Browser(port).withBasic("access-clerk", PASSWORD).get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void aCaseIsStartedByHandOnlyByTheGroupsItsModelNames() {
    identity.ensureUser("access-judge", "韩某", PASSWORD, Set.of(Roles.JUDGE), List.of(COURT));
    String startable = "/engine-rest/process-definition?latest=true&startablePermissionCheck=true";

    assertThat(new Browser(port).withBasic("access-clerk", PASSWORD).get(startable).body()).contains("\"enforcement-case\"");
    assertThat(new Browser(port).withBasic("access-judge", PASSWORD).get(startable).body()).isEqualTo("[]");
  }

  @Test
  void aWeakPasswordIsRefusedInChineseAlsoByTheEnginesOwnInterface() {
    Browser admin = new Browser(port).withBasic("access-sysadmin", PASSWORD);

    HttpResponse<String> answer =
        admin.send("POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"weak\"},\"credentials\":{\"password\":\"x\"}}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("密码至少 10 位");
  }

  @Test
  void theSystemAdministratorReadsMetricsAndTheEnginesAdminPages() {
    Browser admin = new Browser(port).withBasic("access-sysadmin", PASSWORD);

    assertThat(admin.get("/actuator/metrics").statusCode()).isEqualTo(200);
    assertThat(admin.get("/engine-rest/user").statusCode()).isEqualTo(200);
    Browser page = new Browser(port);
    page.login("access-sysadmin", PASSWORD);
    assertThat(page.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
  }

  @Test
  void ourPagesCarryTheProtectingHeadersAndAreNotKept() {
    HttpResponse<String> page = new Browser(port).get("/login");

    assertThat(page.headers().firstValue("Content-Security-Policy")).get().asString().contains("default-src 'self'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    assertThat(page.body()).contains("登录").doesNotContainPattern("(src|href)=\"https?://");
  }

  @Test
  void noProblemShowsAStackTraceOrAnEnglishDefault() {
    Browser clerk = new Browser(port).withBasic("access-clerk", PASSWORD);
    List<HttpResponse<String>> problems = new ArrayList<>();
    for (String address : addresses()) {
      if (address.contains(" /api/")) {
        problems.add(call(clerk, address));
      }
    }
    SoftAssertions all = new SoftAssertions();
    for (HttpResponse<String> problem : problems) {
      all.assertThat(problem.body()).as(problem.uri().toString())
          .doesNotContain("\tat ", "Exception", "\"trace\"", "org.springframework", "Whitelabel", "Bad Request", "Not Found");
      if (problem.statusCode() >= 400) {
        all.assertThat(problem.statusCode()).as(problem.uri() + " " + problem.body()).isLessThan(500);
      }
    }
    all.assertAll();
  }

  private static boolean isMarked(HandlerMethod method) {
    return method.hasMethodAnnotation(Permit.class) || method.getBeanType().isAnnotationPresent(Permit.class);
  }

  /** Every address there is: our handlers, whatever any servlet is mapped to, and known addresses of the engine. */
  private Set<String> addresses() {
    Set<String> addresses = new TreeSet<>(OF_THE_ENGINE);
    mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(addresses(mapping)));
    servlets.getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .filter(pattern -> pattern.startsWith("/") && pattern.endsWith("/*"))
        .forEach(pattern -> addresses.add("GET " + pattern.replace("*", "x")));
    return addresses;
  }

  private static List<String> addresses(RequestMappingInfo mapping) {
    Stream<String> methods =
        mapping.getMethodsCondition().getMethods().isEmpty()
            ? Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
            : mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
    List<String> paths =
        mapping.getPatternValues().stream().map(path -> path.replaceAll("\\{[^}]*}", "x").replace("*", "x")).toList();
    return methods.flatMap(method -> paths.stream().map(path -> method + " " + path)).toList();
  }

  private static HttpResponse<String> call(Browser browser, String address) {
    String[] parts = address.split(" ", 2);
    return parts[0].equals("GET") ? browser.get(parts[1]) : browser.send(parts[0], parts[1], "{}");
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    boolean toLogin =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").map(place -> place.endsWith("/login")).orElse(false);
    return toLogin || answer.statusCode() == 401 || answer.statusCode() == 403;
  }
}
