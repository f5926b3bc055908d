package org.zhiheng.grid.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.ClueKind;
import org.zhiheng.grid.GridTask;
import org.zhiheng.grid.GridTaskKind;
import org.zhiheng.grid.GridTaskStatus;
import org.zhiheng.grid.GridWorld;
import org.zhiheng.grid.OutingKind;
import org.zhiheng.grid.OutingOrder;
import org.zhiheng.grid.TaskOutcome;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.Form;
import org.zhiheng.testing.H2Test;

/** Who sees what of the grid over HTTP: a worker the own tasks and a masked person, a helper one outing, peers nothing. */
@H2Test
class GridPhoneTest extends GridWorld {

  @Autowired Identity identity;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired EngineClock engineClock;

  private CaseFile file;
  private GridTask task;
  private Browser phone;

  @BeforeEach
  void aTaskIsDelivered() {
    people();
    file = filed();
    task = ordered(file, GridTaskKind.VISIT, false);
    phone = new Browser(port);
    phone.login(WORKER, PASSWORD);
  }

  @Test
  void theWorkerSeesTheTaskAndOnlyAMaskedPerson() {
    String home = phone.page("/grid").body();
    String page = phone.page("/grid/tasks/" + task.id()).body();

    assertThat(home).contains("滨江社区", "实地调查", "李**", "width=device-width").doesNotContain("李四光");
    assertThat(page).contains("李**", "330822********", "请了解经营和居住情况", task.taskNo(), "常山县人民法院")
        .doesNotContain("李四光", "13900001234", "6228480312345678901", "8幢", file.caseNo(), "198002")
        .doesNotContainPattern("(src|href)=\"https?://");
    assertThat(tasks.byId(task.id()).status()).isEqualTo(GridTaskStatus.READ);
    assertThat(phone.page("/grid").headers().firstValue("Permissions-Policy")).get().asString().contains("geolocation=(self)");
  }

  @Test
  void anAnswerWithPhotoAndPositionBecomesCluesAndIsSealed() {
    HttpResponse<String> answer =
        phone.submit(
            "/grid/tasks/" + task.id(),
            new Form().with("outcome", "FOUND").with("note", "在家见到").with("property", "经营小饭店").with("family", "")
                .with("latitude", "28.90123456").with("longitude", "118.5")
                .file("photos", "店.jpg", JPEG).file("photos", "", new byte[0]));

    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/grid?answered");
    GridTask done = tasks.byId(task.id());
    assertThat(done.outcome()).contains(TaskOutcome.FOUND);
    assertThat(done.position()).hasValueSatisfying(position -> assertThat(position).hasToString("28.901235,118.500000"));
    assertThat(clues.ofCase(file.id())).singleElement().satisfies(clue -> {
      assertThat(clue.kind()).isEqualTo(ClueKind.PROPERTY);
      assertThat(clue.text()).isEqualTo("经营小饭店");
    });
    assertThat(database.sql("select text_sealed from grid_clue where task_id = ?").param(task.id()).query(String.class).single())
        .doesNotContain("饭店");
    assertThat(phone.page("/grid").body()).contains("经营小饭店", "待核查");
    assertThat(phone.submit("/grid/tasks/" + task.id(), new Form().with("outcome", "FOUND").with("note", "再报")).statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsNoPhotoOrTooLargeOrIncompleteIsRefusedAndNothingIsKept() {
    String path = "/grid/tasks/" + task.id();
    byte[] large = new byte[8 * 1024 * 1024 + 1];
    System.arraycopy(JPEG, 0, large, 0, JPEG.length);

    refused(phone.submit(path, complete().file("photos", "virus.jpg", "<html>".getBytes())), 422, "不是照片");
    refused(phone.submit(path, complete().file("photos", "large.jpg", large)), 422, "超过 8 MB");
    Form seven = complete();
    for (int i = 0; i < 7; i++) {
      seven.file("photos", i + ".jpg", JPEG);
    }
    refused(phone.submit(path, seven), 422, "最多上传 6 张");
    refused(phone.submit(path, new Form().with("note", "在家")), 422, "请选择办理结果");
    refused(phone.submit(path, new Form().with("outcome", "FOUND")), 422, "请填写办理情况");
    refused(phone.submit(path, complete().with("latitude", "95").with("longitude", "118")), 422, "纬度");
    refused(phone.submit(path, complete().with("latitude", "28")), 422, "位置");
    refused(phone.submit(path, complete().with("property", "长".repeat(1001))), 422, "不得超过 1000 字");
    refused(phone.submit("/grid/clue", new Form().with("grid", "G330822001002").with("kind", "FAMILY").with("text", "某")), 422, "本人负责");
    refused(phone.submit("/grid/clue", new Form().with("grid", "G330822001001").with("text", "某")), 422, "线索种类");
    Browser forged = new Browser(port);
    forged.login(WORKER, PASSWORD);
    assertThat(forged.send("POST", path, "{}").statusCode()).as("without the page's token").isEqualTo(403);

    assertThat(tasks.byId(task.id()).status().isOpen()).isTrue();
    assertThat(clues.ofCase(file.id())).isEmpty();
  }

  private static Form complete() {
    return new Form().with("outcome", "FOUND").with("note", "在家见到");
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void anotherWorkersTaskDoesNotExist() {
    Browser other = new Browser(port);
    other.login(OTHER_WORKER, PASSWORD);

    assertThat(other.page("/grid").body()).doesNotContain(task.taskNo(), "李**");
    refused(other.page("/grid/tasks/" + task.id()), 404, "没有找到");
    refused(other.submit("/grid/tasks/" + task.id(), complete()), 404, "没有找到");
    assertThat(tasks.byId(task.id()).status()).isEqualTo(GridTaskStatus.DELIVERED);
  }

  @Test
  void anUnaskedClueReachesTheGridsJudge() {
    HttpResponse<String> sent =
        phone.submit(
            "/grid/clue",
            new Form().with("grid", "G330822001001").with("kind", "WHEREABOUTS").with("text", "昨晚回村").with("urgent", "true")
                .file("photos", "门.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}));

    String number = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*reported=", "");
    Clue clue = asJudge(clues::withoutCase).stream().filter(each -> each.clueNo().equals(number)).findFirst().orElseThrow();
    assertThat(clue.judge()).isEqualTo("judge" + COURT);
    assertThat(clue.urgent()).isTrue();
    assertThat(judge("judge" + COURT).get("/api/grid-clues").body()).contains(number, "昨晚回村");
    assertThat(judge("judge330824").get("/api/grid-clues").body()).doesNotContain(number);
    Browser court = new Browser(port);
    court.login("judge" + COURT, PASSWORD);
    assertThat(court.page("/clues").body()).contains(number, "昨晚回村", "滨江社区", "照片1");
    assertThat(grids.photosOf(List.of(clue.id()))).singleElement().satisfies(photo -> {
      assertThat(photo.mediaType()).isEqualTo("image/png");
      assertThat(judge("judge" + COURT).get("/api/grid-photos/" + photo.id()).statusCode()).isEqualTo(200);
      assertThat(judge("judge330824").get("/api/grid-photos/" + photo.id()).statusCode()).isEqualTo(404);
      assertThat(judge("supervisor" + COURT).get("/api/grid-photos/" + photo.id()).statusCode()).isEqualTo(403);
    });
  }

  @Test
  void everyAddressOfTheGridRefusesAnotherCourtAndThoseWhoseRoleItIsNot() {
    answers(task, TaskOutcome.FOUND, Map.of(ClueKind.WHEREABOUTS, "在家"));
    String clue = clues.ofCase(file.id()).get(0).id();
    String outing = planned();
    String debtor = file.debtors().get(0).id();
    String decision = decision(file);
    String reason = "{\"reason\":\"试\"}";
    GridTask open = ordered(file, GridTaskKind.FIND, false);
    Map<String, String> changes =
        Map.of(
            "/api/cases/" + file.id() + "/grid-tasks",
                "{\"partyId\":\"" + debtor + "\",\"kind\":\"TRACE\",\"urgent\":false,\"instruction\":\"查\"}",
            "/api/grid-tasks/" + open.id() + "/withdrawal", reason,
            "/api/grid-clues/" + clue + "/rating", "{\"stars\":5}",
            "/api/cases/" + file.id() + "/outings", "{\"kind\":\"VISIT\",\"place\":\"家\",\"team\":\"一组\"}",
            "/api/outings/" + outing + "/record", "{\"outcome\":\"MET\",\"record\":\"见到\"}",
            "/api/outings/" + outing + "/helpers", "{\"name\":\"村主任\",\"capacity\":\"CADRE\"}",
            "/api/cases/" + file.id() + "/exposures",
                "{\"decisionId\":\"" + decision + "\",\"title\":\"曝光\",\"text\":\"某\",\"channels\":[\"wechat\"]}");
    Browser peer = judge("judge330824");
    Browser window = judge("window" + COURT);
    Browser worker = judge(WORKER);
    changes.forEach(
        (path, body) -> {
          assertThat(peer.send("POST", path, body).statusCode()).as("another court " + path).isEqualTo(404);
          assertThat(window.send("POST", path, body).statusCode()).as("another role " + path).isEqualTo(403);
          assertThat(worker.send("POST", path, body).statusCode()).as("a grid worker " + path).isEqualTo(403);
        });
    assertThat(peer.get("/api/cases/" + file.id() + "/grid").statusCode()).isEqualTo(404);
    assertThat(worker.get("/api/cases/" + file.id() + "/grid").statusCode()).isEqualTo(403);
    assertThat(worker.get("/api/grid/statistics?from=2026-01-01&to=2026-12-31").statusCode()).isEqualTo(403);
    assertThat(worker.get("/engine-rest/task").statusCode()).isEqualTo(403);
  }

  @Test
  void thoseWhoDoNotEnforceReadNoWordsAndNoWhereabouts() throws Exception {
    answers(task, TaskOutcome.FOUND, Map.of(ClueKind.WHEREABOUTS, "每晚在棋牌室"));
    planned();
    String path = "/api/cases/" + file.id() + "/grid";

    assertThat(judge("judge" + COURT).get(path).body()).contains("棋牌室", "滨江社区8幢");
    String panorama = "/api/cases/" + file.id() + "/panorama";
    JsonNode page = new ObjectMapper().readTree(judge("judge" + COURT).get(panorama).body()).path("grid");
    assertThat(page.at("/clues/0/text").asText()).isEqualTo("每晚在棋牌室");
    assertThat(page.at("/tasks/0/photos/0").asText()).startsWith("/api/grid-photos/");
    assertThat(page.path("actions").findValuesAsText("id"))
        .contains("GRID_TASK", "GRID_OUTING", "GRID_RECORD", "GRID_HELPER").doesNotContain("GRID_EXPOSURE");
    decision(file);
    JsonNode offers = new ObjectMapper().readTree(judge("judge" + COURT).get(panorama).body()).at("/grid/actions");
    JsonNode exposure = offers.findParents("id").stream().filter(one -> one.path("id").asText().equals("GRID_EXPOSURE")).findFirst().orElseThrow();
    assertThat(exposure.findValuesAsText("label")).contains("失信决定书");
    assertThat(exposure.path("inputs").findValuesAsText("name")).contains("village");
    assertThat(exposure.findValuesAsText("label")).as("where the debtor lives").anyMatch(label -> label.startsWith("按住址：常山县"));
    assertThat(judge("supervisor" + COURT).get(panorama).body()).doesNotContain("棋牌室", "GRID_TASK");
    assertThat(judge("supervisor" + COURT).get(path).body()).contains("（按岗位遮盖）").doesNotContain("棋牌室", "滨江社区8幢", "已上门了解");
    JsonNode counts =
        new ObjectMapper().readTree(judge("director" + COURT).get("/api/grid/statistics?from=2020-01-01&to=2099-01-01").body());
    assertThat(counts.path("sent").asLong()).isPositive();
    assertThat(counts.path("whereaboutsClues").asLong()).isPositive();
    assertThat(counts.path("credits").findValuesAsText("worker")).contains(WORKER);
    assertThat(judge("director330824").get("/api/grid/statistics?from=2020-01-01&to=2099-01-01").body()).doesNotContain(WORKER);
  }

  @Test
  void staffProveAVisitWithPhotosAndPosition() throws Exception {
    String outing = planned();
    String path = "/api/outings/" + outing + "/photos";
    Browser clerk = new Browser(port);
    clerk.login("clerk" + COURT, PASSWORD);
    String panorama = "/api/cases/" + file.id() + "/panorama";
    assertThat(clerk.page("/cases/" + file.id()).headers().firstValue("Permissions-Policy")).get().asString().contains("geolocation=(self)");
    assertThat(clerk.get(panorama).body()).contains("GRID_PROOF", path);

    refused(clerk.submit(path, new Form()), 422, "请选择照片，或者附上当前位置");
    refused(clerk.submit(path, new Form().file("photos", "x.jpg", "<html>".getBytes())), 422, "不是照片");
    Form proof = new Form().file("photos", "门.jpg", JPEG).with("latitude", "28.901234").with("longitude", "118.511200");
    assertThat(clerk.submit(path, proof).statusCode()).isEqualTo(204);

    JsonNode line = new ObjectMapper().readTree(clerk.get(panorama).body()).at("/grid/outings/0");
    assertThat(line.path("photos")).hasSize(1);
    assertThat(line.path("position").asText()).isEqualTo("28.901234,118.511200");
    assertThat(dossier.entries(file.id())).anySatisfy(entry -> assertThat(entry.source()).isEqualTo("clerk" + COURT));
    assertThat(judge("judge330824").send("POST", path, "{}").statusCode()).isIn(404, 415);
    Browser peer = new Browser(port);
    peer.login("judge330824", PASSWORD);
    assertThat(peer.submit(path, new Form().file("photos", "门.jpg", JPEG)).statusCode()).isEqualTo(404);
  }

  @Test
  void anInvitedHelperSeesOneOutingAndNothingElseUntilTheInvitationEnds() throws Exception {
    String outing = planned();
    HttpResponse<String> invited =
        judge("judge" + COURT).send("POST", "/api/outings/" + outing + "/helpers", "{\"name\":\"毛村长\",\"capacity\":\"CADRE\"}");
    String url = new ObjectMapper().readTree(invited.body()).path("url").asText();
    Browser helper = new Browser(port);

    HttpResponse<String> page = helper.page(url);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("毛村长", "村镇干部", "滨江社区8幢", "执行一组").doesNotContain("李四光", "李**", file.caseNo());
    HttpResponse<String> incomplete = helper.submit(url, new Form().with("remark", "村口见"));
    refused(incomplete, 422, "请选择回复");
    assertThat(incomplete.body()).as("nothing typed is lost").contains("村口见</textarea>", "id=\"wrong-answer\"");
    assertThat(helper.submit(url, new Form().with("answer", "ATTENDED").with("remark", "已带路")).statusCode()).isEqualTo(302);
    assertThat(helper.page(url).body()).contains("已到场", "已带路");
    assertThat(helper.page("/open/helper/" + "0".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(database.sql("select token_sm3 from grid_helper where outing_id = ?").param(outing).query(String.class).single())
        .isNotEqualTo(url.substring(url.lastIndexOf('/') + 1));
    JsonNode grid = new ObjectMapper().readTree(judge("judge" + COURT).get("/api/cases/" + file.id() + "/grid").body());
    assertThat(grid.at("/helpers/0/answer").asText()).as("on the record").isEqualTo("ATTENDED");

    String id = grid.at("/helpers/0/id").asText();
    assertThat(judge("judge330824").send("POST", "/api/helpers/" + id + "/revocation", "{}").statusCode()).isEqualTo(404);
    assertThat(judge("judge" + COURT).send("POST", "/api/helpers/" + id + "/revocation", "{}").statusCode()).isEqualTo(204);
    assertThat(helper.page(url).statusCode()).isEqualTo(404);
  }

  @Test
  void anInvitationEndsADayAfterTheOuting() throws Exception {
    String outing = planned();
    String url =
        new ObjectMapper()
            .readTree(judge("judge" + COURT).send("POST", "/api/outings/" + outing + "/helpers", "{\"name\":\"陪审员\",\"capacity\":\"ASSESSOR\"}").body())
            .path("url")
            .asText();
    try {
      engineClock.moveTo(clock.instant().plus(Duration.ofHours(27)));
      assertThat(new Browser(port).page(url).statusCode()).isEqualTo(404);
    } finally {
      engineClock.reset();
    }
  }

  /** An outing in two hours. */
  private String planned() {
    return asJudge(
            () ->
                outings.enter(
                    file.id(),
                    new OutingOrder(
                        OutingKind.VISIT, Optional.empty(), clock.instant().plus(Duration.ofHours(2)), "滨江社区8幢", "执行一组", "",
                        Optional.empty(), "", Optional.empty())))
        .id();
  }

  private Browser judge(String person) {
    return new Browser(port).withBasic(person, PASSWORD);
  }
}
