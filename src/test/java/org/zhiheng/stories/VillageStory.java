package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.money.Money;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.Form;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-3, 江山: 李某 owes 120,000 for goods. The grid worker tells how he lives, the judge publishes on four channels, that evening
 * he pays, and all four channels take it down by themselves. SC-11: 李某 comes home for Mid-Autumn; a grid worker reports him
 * unasked, officers find him, he pays on the spot, and the clue is credited to her.
 */
abstract class VillageStory extends Story {

  private static final String COURT = "330881";
  private static final String WORKER = "grid-330881001001";
  private static final String ADDRESS = "浙江省衢州市江山市双塔街道南湖社区12幢";
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 7};

  @H2Test
  static class OnH2 extends VillageStory {}

  @PostgresTest
  static class OnPostgres extends VillageStory {}

  @Test
  void theListingComesDownOnAllFourChannelsTheEveningHePays() {
    Filed filed = files(COURT, debt(Money.yuan("120000.00")));
    asksTheWorker(filed);
    workerAnswers();
    closesTheClues(filed);
    city.refuse("publicity-douyin.publish", "内容审核排队");
    exposes(filed);
    assertThat(channels(filed)).containsEntry("douyin", "FAILED").containsEntry("wechat", "PUBLISHED")
        .containsEntry("platform", "PUBLISHED").containsEntry("village", "PUBLISHED");
    city.prompt("publicity-douyin.publish");
    handler(filed).completes(filed.caseNo(), "Task_ChasePublication", Map.of("publishDecision", "RESEND"));
    time.settle();
    assertThat(channels(filed)).containsEntry("douyin", "PUBLISHED");
    Money owed = owed(filed);
    assertThat(debt.outstanding(filed.caseId(), today()).fee()).as("fee on 120,000").isEqualTo(Money.yuan("1700.00"));
    city.failing("publicity-village.withdraw", 1);
    LocalDate published = today();

    pays(filed, owed);
    time.settle();

    assertThat(channels(filed).values()).as("all four, the day he paid").containsOnly("WITHDRAWN").hasSize(4);
    assertThat(today()).isEqualTo(published);
    JsonNode exposure = handler(filed).reads("/api/cases/" + filed.caseId() + "/grid").at("/exposures/0");
    assertThat(exposure.path("withdrawalReason").asText()).isEqualTo("债务已清偿");
    assertThat(runsOn(filed)).doesNotContain("exposure", "grid-task", "grid-clue");
  }

  @Test
  void aChannelThatKeepsSilentStaysRedUntilAPersonHasLooked() {
    Filed filed = files(COURT, debt(Money.yuan("20000.00")));
    exposes(filed);
    city.silent("publicity-platform.withdraw");

    pays(filed, owed(filed));
    assertThat(red(filed)).isTrue();
    time.advanceTo(today().plusDays(6));
    assertThat(handler(filed).reads("/api/cases/" + filed.caseId() + "/panorama").at("/grid/exposures/0/channels").toString())
        .contains("\"tone\":\"bad\"");
    handler(filed).completes(
        filed.caseNo(), "Task_ChaseWithdrawal", Map.of("withdrawDecision", "CONFIRM", "withdrawNote", "已打开平台核实不再显示"));

    assertThat(red(filed)).isFalse();
    assertThat(runsOn(filed)).doesNotContain("exposure");
  }

  @Test
  void aClueFromTheVillageFindsHimAtMidAutumn() {
    Filed filed = files(COURT, debt(Money.yuan("50000.00")));
    String number = reportsUnasked();
    CourtDesk judge = desk("judge", COURT);
    assertThat(judge.reads("/api/grid-clues").toString()).contains(number, "回家过中秋");

    judge.completes(number, "Task_VerifyClue", Map.of("verifyDecision", "ACT", "clueCaseNo", filed.caseNo()));
    JsonNode clue = handler(filed).reads("/api/cases/" + filed.caseId() + "/grid").at("/clues/0");
    handler(filed).post("/api/cases/" + filed.caseId() + "/outings", json(Map.of(
        "kind", "URGENT", "clueId", clue.path("id").asText(), "place", "南湖社区12幢", "team", "执行一组", "vehicle", "浙H0007警",
        "outcome", "PAID", "record", "到场见到被执行人，经谈话当场履行")));
    judge.completes(filed.caseNo(), "Task_UrgentAction", Map.of("urgentDecision", "GONE"));
    pays(filed, owed(filed));
    closes(filed);

    assertThat(cases.byId(filed.caseId()).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(cases.byId(filed.caseId()).closingMode()).contains(ClosingMode.PERFORMED);
    String praise = PrivateWords.keep("王铁柱一报即中");
    CourtDesk.read(judge.post("/api/grid-clues/" + clue.path("id").asText() + "/rating", json(Map.of("stars", 5, "note", praise))));
    assertThat(phone().page("/grid").body()).contains("法官评价：5 星 " + praise, "已立即出动");
    JsonNode counts = desk("director", COURT).reads("/api/grid/statistics?from=" + today() + "&to=" + today());
    assertThat(counts.path("casesClosed").asInt()).isPositive();
    assertThat(counts.at("/credits/0/worker").asText()).isEqualTo(WORKER);
    assertThat(counts.at("/credits/0/stars").asInt()).isGreaterThanOrEqualTo(5);
  }

  /** Performance was due today, so that nothing is owed for delay yet. */
  private Map<String, Object> debt(Money principal) {
    int serial = serial();
    Map<String, Object> application = Applications.loan(serial, COURT, Applications.residentId(serial), principal);
    application.put("cause", "买卖合同纠纷");
    application.put("performanceDueOn", today().toString());
    debtor(application).put("address", ADDRESS);
    return application;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> debtor(Map<String, Object> application) {
    return ((List<Map<String, Object>>) application.get("debtors")).get(0);
  }

  private void asksTheWorker(Filed filed) {
    String debtor = cases.byId(filed.caseId()).debtors().get(0).id();
    JsonNode task =
        CourtDesk.read(
            handler(filed).post(
                "/api/cases/" + filed.caseId() + "/grid-tasks",
                json(Map.of("partyId", debtor, "kind", "TRACE", "urgent", false, "instruction", "请了解经营和生活情况"))));
    assertThat(task.path("worker").asText()).as("the one worker of his village").isEqualTo(WORKER);
  }

  private void workerAnswers() {
    Browser phone = phone();
    String home = phone.page("/grid").body();
    assertThat(home).contains("王**").doesNotContain("王立新");
    String task = home.replaceAll("(?s).*?/grid/tasks/([0-9a-f-]{36}).*", "$1");
    HttpResponse<String> answer =
        phone.submit(
            "/grid/tasks/" + task,
            new Form().with("outcome", "FOUND").with("note", "在家见到").with("property", "经营小生意").with("family", "生活宽裕")
                .file("photos", "店.jpg", JPEG));
    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("answered");
  }

  private void closesTheClues(Filed filed) {
    CourtDesk judge = handler(filed);
    for (String task : judge.tasks(filed.caseNo(), "Task_VerifyClue")) {
      HttpResponse<String> closed =
          judge.post(
              judge.taskPath(task) + "/submit-form",
              "{\"variables\":{\"verifyDecision\":{\"value\":\"CLOSE\"},\"closingAction\":{\"value\":\"RECORDED\"},\"closingNote\":{\"value\":\"已核实\"}}}");
      assertThat(closed.statusCode()).as(closed.body()).isBetween(200, 204);
    }
    JsonNode clues = judge.reads("/api/cases/" + filed.caseId() + "/grid").path("clues");
    assertThat(clues.findValuesAsText("action")).containsExactly("RECORDED", "RECORDED");
  }

  private void exposes(Filed filed) {
    CourtDesk judge = handler(filed);
    String decision =
        judge.reads("/api/cases/" + filed.caseId() + "/panorama").at("/grid/actions").findParents("id").stream()
            .filter(action -> action.path("id").asText().equals("GRID_EXPOSURE"))
            .map(action -> action.at("/inputs/0/choices/0/id").asText())
            .findFirst()
            .orElseThrow();
    CourtDesk.read(
        judge.post(
            "/api/cases/" + filed.caseId() + "/exposures",
            json(
                Map.of(
                    "decisionId", decision,
                    "title", PrivateWords.keep("失信被执行人王铁柱曝光"),
                    "text", "被执行人王某某有能力履行而拒不履行生效文书确定的义务"))));
    time.settle();
  }

  private Map<String, String> channels(Filed filed) {
    Map<String, String> states = new java.util.TreeMap<>();
    handler(filed).reads("/api/cases/" + filed.caseId() + "/grid").at("/exposures/0/deliveries")
        .forEach(delivery -> states.put(delivery.path("channel").asText(), delivery.path("status").asText()));
    return states;
  }

  private boolean red(Filed filed) {
    return handler(filed).reads("/api/cases/" + filed.caseId() + "/panorama").at("/grid/exposures/0/red").asBoolean();
  }

  private String reportsUnasked() {
    HttpResponse<String> sent =
        phone().submit(
            "/grid/clue",
            new Form().with("grid", "G330881001001").with("kind", "WHEREABOUTS").with("urgent", "true")
                .with("text", "多年在外的被执行人今天回家过中秋").with("latitude", "28.74").with("longitude", "118.62")
                .file("photos", "门.jpg", JPEG));
    return sent.headers().firstValue("Location").orElseThrow().replaceAll(".*reported=", "");
  }

  private void closes(Filed filed) {
    approvesDocuments(filed);
    desk("director", COURT)
        .completes(filed.caseNo(), "Task_ClosingReview", Map.of("closingMode", "PERFORMED", "closingReview", "APPROVE"));
    time.settle();
    approvesDocuments(filed);
  }

  private Browser phone() {
    return phone(WORKER);
  }

  private List<String> runsOn(Filed filed) {
    List<String> keys = new ArrayList<>();
    engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(filed.caseNo()).list()
        .forEach(run -> keys.add(run.getProcessDefinitionId().replaceAll(":.*", "")));
    return keys;
  }
}
