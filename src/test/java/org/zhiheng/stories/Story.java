package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Debt;
import org.zhiheng.money.Money;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Property;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.DemoStaff;
import org.zhiheng.simulation.TimeMachine;
import org.zhiheng.simulation.agency.CityAgencies;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.TestPeople;

/**
 * The stage of a story: a city whose agencies work over real HTTP, people of the courts at their desks, a clock that is
 * moved. After each story nothing personal may be left in the engine's variables, after all of them nowhere in clear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WhatWasOpen.class)
abstract class Story {

  protected static final String PASSWORD = TestPeople.PASSWORD;
  private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[0-9X]|[0-9A-Z]{2}\\d{6}[0-9A-Z]{10}");
  private static final Pattern RECORD_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stories share a database; each application brings a number and parties of its own. */
  private static final AtomicInteger APPLICATIONS = new AtomicInteger();

  @Autowired protected ProcessEngine engine;
  @Autowired protected CityWorld city;
  @Autowired protected CityAgencies agencies;
  @Autowired protected TimeMachine time;
  @Autowired protected EngineClock clock;
  @Autowired protected CaseFiles cases;
  @Autowired protected Debt debt;
  @Autowired protected Property property;
  @Autowired protected JdbcClient database;
  @Autowired private DemoStaff staff;
  @Autowired private Identity identity;
  @LocalServerPort private int port;

  @BeforeAll
  void peopleMoveIn() {
    clock.reset();
    staff.moveIn(PASSWORD);
  }

  @BeforeEach
  void openTheCity() {
    clock.reset();
    city.reset();
    agencies.open(port);
  }

  @AfterEach
  void leaveTheCity() {
    clock.reset();
    assertThat(variablesWithPersonalData()).as("personal data in process variables").isEmpty();
  }

  /** Other tests of the same context play the agencies themselves. */
  @AfterAll
  void closeTheCity() {
    agencies.close();
    Map<String, String> inClear = new RawTables(database).wordsInClear();
    assertThat(inClear).as("the scan sees what is there to be seen").containsKey("casefile_party.name");
    inClear.keySet().removeAll(RawTables.DECLARED.keySet());
    assertThat(inClear).as("personal data in clear").isEmpty();
  }

  /** The person's desk: {@code desk("judge", "330802")}. */
  protected CourtDesk desk(String role, String court) {
    return new CourtDesk(port, engine.getName(), role + court, PASSWORD);
  }

  /** A person of a role that the demo's courts have no one for, named like all others. */
  protected void employs(String role, String court) {
    identity.ensureUser(role + court, Roles.all().get(role), PASSWORD, Set.of(role), List.of(court));
  }

  /** The phone of somebody who helps the court from outside, logged in. */
  protected Browser phone(String user) {
    Browser phone = new Browser(port);
    phone.login(user, PASSWORD);
    return phone;
  }

  /** The day by the court's clock. */
  protected LocalDate today() {
    return LocalDate.now((Clock) clock);
  }

  protected Instant now() {
    return clock.instant();
  }

  /** Files the application at the window and returns the case's id and its business key before filing. */
  protected Application applies(CourtDesk window, Map<String, Object> application) {
    JsonNode taken = CourtDesk.read(window.post("/api/applications", json(application)));
    time.settle();
    String caseId = taken.path("caseId").asText();
    return new Application(caseId, cases.byId(caseId).applicationNo());
  }

  /** Files the application and has the clerk accept it; everything that follows by itself has happened on return. */
  protected Filed files(String court, Map<String, Object> application) {
    Application taken = applies(desk("window", court), application);
    desk("clerk", court).completes(taken.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "ACCEPT"));
    time.settle();
    return filed(taken.caseId());
  }

  protected Filed filed(String caseId) {
    var file = cases.byId(caseId);
    return new Filed(caseId, file.caseNo(), file.courtCode(), file.handler().orElseThrow());
  }

  /** The desk of the judge the case was assigned to. */
  protected CourtDesk handler(Filed filed) {
    return new CourtDesk(port, engine.getName(), filed.handler(), PASSWORD);
  }

  /** What the judge in charge reads on a page of ours. */
  protected String page(Filed filed, String path) {
    Browser browser = new Browser(port);
    browser.login(filed.handler(), PASSWORD);
    return browser.page(path).body();
  }

  /** Whoever of the court must sign the open document approves it; several rounds if several are waiting. */
  protected void approvesDocuments(Filed filed) {
    for (String role : List.of("judge", "judgeb", "director", "president")) {
      CourtDesk desk = desk(role, filed.court());
      while (!desk.tasks(filed.caseNo(), "Task_ApproveDocument").isEmpty()) {
        String task = desk.tasks(filed.caseNo(), "Task_ApproveDocument").get(0);
        HttpResponse<String> answer =
            desk.post(desk.taskPath(task) + "/submit-form", "{\"variables\":{\"approvalDecision\":{\"value\":\"APPROVE\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        time.settle();
      }
    }
  }

  /** What is owed today. */
  protected Money owed(Filed filed) {
    return debt.outstanding(filed.caseId(), today()).total();
  }

  /** Money arrives on the case's account; everything that follows by itself has happened on return. */
  protected void pays(Filed filed, Money amount) {
    String account = desk("finance", filed.court()).reads("/api/cases/" + filed.caseId() + "/funds").at("/accounts/0/number").asText();
    Map<String, Object> arrival =
        Map.of(
            "bankReference", "BANK-" + APPLICATIONS.incrementAndGet() + "-" + System.nanoTime(),
            "accountNo", account,
            "courtCode", filed.court(),
            "amount", amount.format(),
            "payerName", PrivateWords.keep("徐付款"),
            "payerAccount", PrivateWords.keep("33001765104328"),
            "valueDate", today().toString());
    CourtDesk.read(desk("finance", filed.court()).post("/api/funds/arrivals", json(arrival)));
    time.settle();
  }

  protected static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A number no other application of this run has. */
  protected static int serial() {
    return APPLICATIONS.incrementAndGet();
  }

  /** Entries people have left in the engine's operation log for a case after a moment. */
  protected List<String> humanWork(Filed filed, Instant after) {
    return engine.getHistoryService().createUserOperationLogQuery().afterTimestamp(java.util.Date.from(after)).list().stream()
        .filter(entry -> entry.getProcessInstanceId() != null)
        .filter(entry -> businessKeyOf(entry.getProcessInstanceId()).equals(filed.caseNo()))
        .map(entry -> entry.getUserId() + " " + entry.getOperationType())
        .filter(entry -> entry.matches("(window|clerk|judge|director|president|commander|finance).*"))
        .toList();
  }

  private String businessKeyOf(String processInstanceId) {
    var instance =
        engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
    return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
  }

  private List<String> variablesWithPersonalData() {
    return database
        .sql("""
            select name_ || '=' || text_ from act_hi_varinst where text_ is not null
            union select name_ || '=' || text_ from act_ru_variable where text_ is not null
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(entry -> ID_NUMBER.matcher(value(entry)).find() || PHONE.matcher(value(entry)).find() || namesSomebody(value(entry)))
        .toList();
  }

  private static boolean namesSomebody(String value) {
    return Applications.NAMES.stream().anyMatch(value::contains) || PrivateWords.in(value).isPresent();
  }

  /** Record ids are random: one of them may look like a phone number. */
  private static String value(String entry) {
    return RECORD_ID.matcher(entry.substring(entry.indexOf('=') + 1)).replaceAll("");
  }

  /** An application that is not filed yet. */
  protected record Application(String caseId, String applicationNo) {}

  /** A filed case. */
  protected record Filed(String caseId, String caseNo, String court, String handler) {}
}
