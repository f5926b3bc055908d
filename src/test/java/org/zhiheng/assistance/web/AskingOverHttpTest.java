package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.SentRequests;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** Catalogue, asking and report card as people and programs meet them over HTTP. */
@H2Test
class AskingOverHttpTest {

  private static final String COURT = "330802";
  private static final String PASSWORD = TestPeople.PASSWORD;

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private CaseFiles cases;
  @Autowired private Dossier dossier;
  @Autowired private ObjectMapper json;
  @Autowired private SentRequests sent;
  @Autowired private AgencyTasks units;
  @Autowired private RuntimeService runtime;
  @Autowired private ExternalTaskService externalTasks;

  private CaseFile file;

  @BeforeEach
  void peopleAndACase() {
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    person("asking-judge", Roles.JUDGE);
    person("asking-supervisor", Roles.SUPERVISOR);
    identity.ensureUser("asking-officer", "经办人", PASSWORD, Set.of(Roles.OFFICER), List.of());
    CaseFile received = cases.receive(CaseFixtures.application().form());
    cases.file(received.id());
    file = cases.byId(received.id());
  }

  private void person(String id, String role) {
    identity.ensureUser(id, id, PASSWORD, Set.of(role), List.of(COURT));
  }

  private Browser as(String user) {
    return new Browser(port).withBasic(user, PASSWORD);
  }

  private JsonNode body(HttpResponse<String> response) throws IOException {
    return json.readTree(response.body());
  }

  @Test
  void theCatalogueHasFortyFourMattersEachWithEverythingAProgramNeeds() throws IOException {
    JsonNode matters = body(as("asking-judge").get("/api/catalogue"));

    assertThat(matters).hasSize(44);
    matters.forEach(
        matter -> {
          assertThat(matter.path("departmentName").asText()).isNotEmpty();
          assertThat(matter.path("inputSchema").path("properties").size()).isPositive();
          assertThat(matter.path("sla").path("remindMinutes").asInt()).isPositive();
          assertThat(matter.path("process").asText()).isNotEmpty();
        });
    assertThat(body(as("asking-judge").get("/api/catalogue/departments"))).hasSize(15);
    assertThat(body(as("asking-judge").get("/api/catalogue/units"))).hasSize(70);
    assertThat(body(as("asking-judge").get("/api/catalogue/officers"))).hasSize(83);
    assertThat(body(as("asking-judge").get("/api/catalogue/civil.query/unit?district=330881")).path("code").asText())
        .isEqualTo("civil-330881");
  }

  @Test
  void aWrongFieldIsNamedAndARightOneAsks() throws IOException {
    String url = "/api/cases/" + file.id() + "/assistance";
    HttpResponse<String> refused =
        as("asking-judge").send("POST", url, "{\"matter\":\"utility.query\",\"input\":{\"address\":\"某路\",\"startsOn\":\"昨天\"}}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("“查询起始日”应为日期", "昨天", "“用途说明”必填");

    HttpResponse<String> asked =
        as("asking-judge")
            .send("POST", url, "{\"matter\":\"bank.query\",\"input\":{\"purpose\":\"核实存款\"},\"districts\":[\"330802\",\"330803\"]}");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    assertThat(body(asked).path("lines")).hasSize(2);
    assertThat(body(as("asking-judge").get(url)).get(0).path("lines").get(1).path("unit").asText()).isEqualTo("bank-330803");
    assertThat(as("asking-supervisor").send("POST", url, "{\"matter\":\"bank.query\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void whatAUnitToldOnPaperIsEnteredFromThePageOfTheCaseWithItsPaper() throws IOException {
    String url = "/api/cases/" + file.id() + "/assets";
    String paper =
        dossier
            .add(
                file.id(),
                new DossierDocument(Volume.MAIN, DocumentCategory.RECEIPT, "线下查询回执.pdf", "application/pdf", "asking-judge", url, new byte[] {1}))
            .id();
    String offers = as("asking-judge").get("/api/cases/" + file.id() + "/panorama").body();
    assertThat(offers).contains("登记查明的财产", "线下查询回执.pdf");
    String owner = file.debtors().get(0).id();
    String car =
        "{\"kind\":\"VEHICLE\",\"identifier\":\"浙H2026\",\"amount\":\"8万元\",\"institution\":\"\",\"debtorId\":\"" + owner
            + "\",\"documentId\":\"" + paper + "\"}";

    HttpResponse<String> entered = as("asking-judge").send("POST", url, car);

    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    assertThat(body(as("asking-judge").get(url)).at("/assets/0/value").toString()).contains("8000000");
    assertThat(as("asking-judge").send("POST", url, car.replace("8万元", "八万")).statusCode()).isEqualTo(422);
    assertThat(as("asking-supervisor").send("POST", url, car).statusCode()).as("a reader").isEqualTo(403);
  }

  @Test
  void aJudgeTakesBackWhatWasAskedDirectlyAndNothingElse() throws IOException {
    identity.ensureUser("asking-stranger", "外院法官", PASSWORD, Set.of(Roles.JUDGE), List.of("330881"));
    String requestId = askedOfTheBank();
    String url = "/api/assistance/" + requestId + "/withdrawal";
    String reason = "{\"reason\":\"债务人已付清\"}";

    assertThat(as("asking-stranger").send("POST", url, reason).statusCode()).as("another court").isEqualTo(404);
    assertThat(as("asking-supervisor").send("POST", url, reason).statusCode()).as("a reader").isEqualTo(403);
    assertThat(as("asking-judge").send("POST", url, "{\"reason\":\" \"}").body()).contains("请填写撤回理由");
    String ofASurvey = sent.send(COURT, "bank.query", Map.of()).id();
    HttpResponse<String> foreign = as("asking-judge").send("POST", "/api/assistance/" + ofASurvey + "/withdrawal", reason);
    assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(409);
    assertThat(foreign.body()).contains("随该流程办理");

    assertThat(as("asking-judge").send("POST", url, reason).statusCode()).isEqualTo(204);

    assertThat(openTasks()).isEmpty();
    JsonNode line = body(as("asking-judge").get("/api/cases/" + file.id() + "/assistance")).get(0).path("lines").get(0);
    assertThat(line.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(line.path("reason").asText()).isEqualTo("债务人已付清");
    assertThat(line.path("withdrawable").asBoolean()).isFalse();
    assertThat(as("asking-judge").send("POST", url, reason).statusCode()).as("over").isEqualTo(409);
  }

  @Test
  void whatAUnitsComputerGaveUpOnIsOfferedAgainFromThePageOfTheCase() throws IOException {
    String requestId = askedOfTheBank();
    String panorama = "/api/cases/" + file.id() + "/panorama";
    assertThat(as("asking-judge").get(panorama).body()).doesNotContain("REQUEST_RETRY_");
    String task = openTasks().get(0).getId();
    units.lock("bank-330802", "w", task, Duration.ofMinutes(1));
    units.fail("bank-330802", "w", task, "系统故障", 0, Duration.ZERO);

    assertThat(as("asking-judge").get(panorama).body()).contains("REQUEST_RETRY_" + requestId, "重试：");
    assertThat(as("asking-judge").send("POST", "/api/assistance/" + requestId + "/retry", "").statusCode()).isEqualTo(204);

    assertThat(as("asking-judge").get(panorama).body()).doesNotContain("REQUEST_RETRY_");
  }

  private String askedOfTheBank() throws IOException {
    HttpResponse<String> asked =
        as("asking-judge")
            .send("POST", "/api/cases/" + file.id() + "/assistance", "{\"matter\":\"bank.query\",\"input\":{\"purpose\":\"核实存款\"}}");
    JsonNode line = body(asked).path("lines").get(0);
    assertThat(line.path("withdrawable").asBoolean()).as(asked.body()).isTrue();
    return line.path("requestId").asText();
  }

  private List<ExternalTask> openTasks() {
    String[] instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).list().stream()
            .map(ProcessInstance::getId)
            .toArray(String[]::new);
    return instances.length == 0
        ? List.of()
        : externalTasks.createExternalTaskQuery().processInstanceIdIn(instances).topicName("bank-330802.query").list();
  }

  @Test
  void theReportCardIsAPageATableAndData() throws IOException {
    assertThat(as("asking-judge").get("/api/assistance/report-card?month=2026-10").statusCode()).isEqualTo(403);
    JsonNode card = body(as("asking-supervisor").get("/api/assistance/report-card?month=2026-10"));
    assertThat(card.path("departments")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(card.path("all").path("current").has("overdueRate")).isTrue();
    assertThat(as("asking-supervisor").get("/api/assistance/report-card.csv?month=2026-10").body()).contains("部门,期间", "公安,本期");

    Browser supervisor = new Browser(port);
    supervisor.login("asking-supervisor", PASSWORD);
    assertThat(supervisor.get("/assistance/report?month=2026-10").body())
        .contains("协助执行月报", "2026-10", "跨区县平均用时", "线下环节", "供电供水");
    assertThat(supervisor.get("/assistance/incidents").body()).contains("协助异常", "处理协助异常");
  }

  @Test
  void anOfficerOfAnAgencyGetsNoFurtherThanTheDesk() {
    for (String path : List.of("/api/catalogue", "/api/cases/" + file.id() + "/assistance", "/cases", "/camunda/app/tasklist/default/", "/")) {
      assertThat(as("asking-officer").get(path).statusCode()).as(path).isNotEqualTo(200);
    }
    Browser officer = new Browser(port);
    assertThat(officer.login("asking-officer", PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/desk");
    assertThat(officer.get("/").statusCode()).isEqualTo(403);
    assertThat(officer.get("/api/catalogue").statusCode()).isEqualTo(403);
  }
}
