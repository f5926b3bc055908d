package org.zhiheng.assistance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.assistance.RequestWorld;
import org.zhiheng.assistance.UnitNotice;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.Form;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** An officer without a program of the unit's own reads, asks, answers, refuses and sends on, all in the browser. */
@H2Test
class DeskTest extends RequestWorld {

  private static final String OFFICER = "officer-land-330824";
  private static final String NEIGHBOUR = "officer-land-330881";
  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final byte[] RECEIPT = {37, 80, 68, 70};

  @Autowired Identity identity;
  @Autowired UnitNotices notices;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired AuditTrail audit;
  @Autowired ManagementService jobs;
  @Autowired ExternalTaskService externalTasks;
  @Autowired AgencyTasks programs;
  @LocalServerPort int port;

  private Browser desk;
  private String page;

  @BeforeEach
  void aSealIsAskedOfTheLandRegistry() {
    for (String officer : List.of(OFFICER, NEIGHBOUR, "officer-police-330824")) {
      identity.ensureUser(officer, "经办人" + officer, PASSWORD, Set.of(Roles.OFFICER), List.of());
    }
    identity.ensureUser("deskclerk330824", "开化书记员", PASSWORD, Set.of(Roles.CLERK), List.of("330824"));
    identity.ensureUser("deskclerk330881", "江山书记员", PASSWORD, Set.of(Roles.CLERK), List.of("330881"));
    sent("330824", "land.seal");
    page = "/desk/requests/" + requestId;
    desk = at(OFFICER);
  }

  @AfterEach
  void nobodyStandsIn() {
    database.sql("delete from assistance_deputy").update();
  }

  private Browser at(String user) {
    Browser browser = new Browser(port);
    browser.login(user, PASSWORD);
    return browser;
  }

  @Test
  void theQueueShowsTheRequestWithItsLightAndFitsAPhone() {
    String queue = desk.page("/desk").body();

    assertThat(queue).contains(page, file.caseNo(), "data-light=", "width=device-width").doesNotContainPattern("(src|href)=\"https?://");
    assertThat(desk.page(page).body()).contains("衢产权1", "周某", "办结反馈").doesNotContain("朱某");
  }

  @Test
  void whatTheCourtHasNotSentIsNothingTheUnitMayRead() {
    RequestOrder order = new RequestOrder(file.id(), "330824", "land.seal", "p-" + requestId, Map.of("identifier", "衢产权9"), List.of());
    String unsealed = assistance.open(List.of(order)).get(0);

    assertThat(desk.page("/desk").body()).doesNotContain(unsealed);
    assertThat(desk.page("/desk/requests/" + unsealed).statusCode()).isEqualTo(404);
    assertThat(assistance.byId(unsealed).status()).isEqualTo(RequestStatus.PREPARED);
  }

  @Test
  void aSupervisorFromOutsideSeesEveryRequestWithItsLightAndNothingOfTheCase() throws IOException {
    identity.ensureUser("desk-overseer", "大联动中心", PASSWORD, Set.of(Roles.OVERSEER), List.of());
    Browser outside = at("desk-overseer");

    String list = outside.page("/oversight").body();
    JsonNode lines = new ObjectMapper().readTree(outside.get("/api/oversight/requests").body());

    assertThat(list).contains(requestId, "不动产查封", "开化县", "期限内");
    assertThat(list + lines).doesNotContain(file.id(), file.caseNo(), "衢产权1", "周某", "朱某");
    assertThat(of(requestId, lines).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "requestNo", "department", "matter", "unit", "court", "status", "sentAt", "due", "light", "urged", "escalated", "late");
    for (String path : List.of("/", "/desk", page, "/cases/" + file.id(), "/api/cases/" + file.id() + "/panorama", "/assistance/report",
        "/assistance/incidents", "/engine-rest/task", "/camunda/app/tasklist/default/", "/entrusted", "/measures", "/clues")) {
      assertThat(outside.get(path).statusCode()).as(path).isIn(401, 403);
    }
    assertThat(at(OFFICER).get("/oversight").statusCode()).as("an officer").isEqualTo(403);
  }

  private static JsonNode of(String requestId, JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("requestNo").asText().equals(requestId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCourtsOwnTimeIsNotTheUnitsAndSendingOnceMoreMakesNothingPunctual() throws IOException {
    identity.ensureUser("desk-overseer", "大联动中心", PASSWORD, Set.of(Roles.OVERSEER), List.of());
    Browser outside = at("desk-overseer");
    desk.submit(page + "/supplement", new Form().with("what", "请补充产权证书"));
    JsonNode asked = of(requestId, new ObjectMapper().readTree(outside.get("/api/oversight/requests?department=land").body()));
    assertThat(asked.path("light").asText()).isEqualTo("grey");
    assertThat(asked.has("due")).as("nobody knows while the court has it").isFalse();

    life.supply(requestId, "见附件", List.of());
    supplement("RESEND");
    database.sql("update assistance_request set worked_minutes = 5000, overdue_at = first_sent_at where id = ?").param(requestId).update();
    JsonNode late = of(requestId, new ObjectMapper().readTree(outside.get("/api/oversight/requests?department=land").body()));
    assertThat(late.path("light").asText()).isEqualTo("red");
    desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED").file("evidence", "回执.pdf", RECEIPT));
    JsonNode over = of(requestId, new ObjectMapper().readTree(outside.get("/api/oversight/requests?department=land&over=true").body()));
    assertThat(over.path("late").asBoolean()).isTrue();
  }

  @Test
  void anAnswerNeedsItsProofAndThenFilesItself() {
    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED")), "办理凭证");
    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED").file("evidence", "空.pdf", new byte[0])), "空.pdf");
    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "WAITING").with("answer.rank", "二").file("evidence", "回执.pdf", RECEIPT)), "轮候顺位应为数字");
    Form late = new Form().with("answer.resultCode", "CONTROLLED").with("answer.effectiveAt", "昨天上午").file("evidence", "回执.pdf", RECEIPT);
    refused(desk.submit(page + "/answer", late), "时间无法识别");
    assertThat(desk.page(page).body()).containsPattern("name=\"answer.effectiveAt\"[^>]*type=\"datetime-local\"");
    Form receipt = new Form().with("answer.resultCode", "CONTROLLED").with("answer.receiptNo", "开不动产查封1").with("answer.secret", "x").with("answer.effectiveAt", "2026-11-20T09:30").file("evidence", "回执.pdf", RECEIPT);

    HttpResponse<String> answer = desk.submit(page + "/answer", receipt);

    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/desk?answered");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.DONE);
    assertThat(assistance.byId(requestId).answer()).containsEntry("receiptNo", "开不动产查封1").doesNotContainKey("secret")
        .containsEntry("effectiveAt", "2026-11-20T09:30:00+08:00");
    assertThat(dossier.entries(file.id())).anySatisfy(entry -> {
      assertThat(entry.source()).isEqualTo("land-330824");
      assertThat(dossier.content(file.id(), entry.id())).isEqualTo(RECEIPT);
    });
    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED")), "已办结");
    assertThat(desk.page("/desk").body()).contains("最近办结");
  }

  @Test
  void anOfficerReportsPropertyLineByLineAndSaysWhenThereIsNone() {
    sent("330824", "land.query");
    page = "/desk/requests/" + requestId;
    assertThat(desk.page(page).body()).contains("查到的财产", "预售商品房", "asset.4.kind").doesNotContain("asset.5.kind");
    assertThat(desk.page(page + "?lines=40").body()).contains("asset.39.kind");

    refused(desk.submit(page + "/answer", found("").with("answer.note", "开化县有房一套")), "请选择是否查到财产");
    refused(desk.submit(page + "/answer", found("true").with("answer.note", "开化县有房一套")), "请逐项填写查到的财产");
    refused(desk.submit(page + "/answer", found("false").with("asset.2.kind", "REAL_ESTATE").with("asset.2.identifier", "1")), "请核对");
    refused(desk.submit(page + "/answer", found("true").with("asset.1.kind", "REAL_ESTATE")), "第 2 项财产：请填写财产编号");
    refused(desk.submit(page + "/answer", house("一百万")), "第 2 项财产：");
    assertThat(desk.submit(page + "/answer", house("120万元")).statusCode()).isEqualTo(302);

    assertThat(assistance.byId(requestId).answer())
        .containsEntry(
            "assets",
            List.of(
                Map.of(
                    "kind", "REAL_ESTATE", "identifier", "浙(2026)开化县不动产权第" + requestId + "号", "description", "开化县某路 1 号",
                    "amountFen", 120_000_000, "encumbrances", List.of("抵押：开化农商行"))));
  }

  @Test
  void aRefusedAnswerComesBackWithEverythingTypedAndSaysWhatIsWrongBesideTheField() {
    sent("330824", "land.query");
    page = "/desk/requests/" + requestId;
    Form typed =
        found("true").with("lines", "40").with("asset.30.kind", "REAL_ESTATE").with("asset.30.amount", "一百\"万")
            .with("answer.note", "\n在县城<东门>\n两处").file("evidence", "房产<证>.jpg", RECEIPT);

    HttpResponse<String> back = desk.submit(page + "/answer", typed);

    assertThat(back.statusCode()).as(back.body()).isEqualTo(422);
    assertThat(back.body())
        .containsPattern("<p class=\"wrong\" id=\"wrong-asset.30.identifier\">第 31 项财产：请填写财产编号[^<]*</p>\\s*<input[^>]*name=\"asset.30.identifier\"")
        .containsPattern("name=\"asset.30.amount\"[^>]*value=\"一百&quot;万\"")
        .containsPattern("<details open=\"open\">\\s*<summary>第 31 项")
        .containsPattern("<option value=\"REAL_ESTATE\" selected=\"selected\">")
        .containsPattern("name=\"assetsFound\" value=\"true\"[^>]*checked=\"checked\"")
        .containsPattern("name=\"answer.resultCode\" value=\"ANSWERED\"[^>]*checked=\"checked\"")
        .contains("\n\n在县城&lt;东门&gt;\n两处</textarea>", "请重新选择：房产&lt;证&gt;.jpg", "您填写的内容已保留")
        .doesNotContain("<details open=\"open\">\n      <summary>拒绝协助");
    assertThat(back.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    assertThat(desk.page(page).body()).doesNotContain("在县城", "您填写的内容已保留");
  }

  @Test
  void everyOtherFormOfTheDeskComesBackAsItWasFilledIn() {
    String reason = desk.submit(page + "/forward", new Form().with("unit", "land-330881").with("reason", "长".repeat(1001))).body();
    assertThat(reason).contains("长</textarea>").containsPattern("value=\"land-330881\" selected").containsPattern("<details open[^>]*>\\s*<summary>转送");
    String refusal = desk.submit(page + "/refusal", new Form().with("reason", "DOCUMENTS_FAULTY").with("text", " ")).body();
    assertThat(refusal).containsPattern("value=\"DOCUMENTS_FAULTY\" selected").contains("id=\"wrong-text\"");
    String deputy = desk.submit("/desk/deputies", new Form().with("deputy", NEIGHBOUR).with("firstDay", "2026-11-22").with("lastDay", "2020-01-01")).body();
    assertThat(deputy).containsPattern("id=\"wrong-lastDay\">结束日不得早于[^<]*</p><input[^>]*value=\"2020-01-01\"").doesNotContain("<b>执衡</b>");

    String gone = desk.submit("/desk/requests/" + file.id() + "/refusal", new Form().with("reason", "DOCUMENTS_FAULTY").with("text", "有误")).body();
    assertThat(gone).contains("没有找到").doesNotContain("有误");
  }

  private static Form found(String said) {
    Form form = new Form().with("answer.resultCode", "ANSWERED").with("assetsFound", said);
    return form.with("asset.0.kind", "").with("asset.0.identifier", " ");
  }

  private Form house(String amount) {
    return new Form()
        .with("answer.resultCode", "ANSWERED")
        .with("assetsFound", "true")
        .with("asset.1.kind", "REAL_ESTATE")
        .with("asset.1.identifier", "浙(2026)开化县不动产权第" + requestId + "号")
        .with("asset.1.description", "开化县某路 1 号")
        .with("asset.1.amount", amount)
        .with("asset.1.encumbrance", "抵押：开化农商行");
  }

  @Test
  void anOfficerTellsThatTheSealBeforeTheCourtsOwnFellAway() {
    String today = LocalDate.now(clock).toString();
    Form place = new Form().with("rank", "1").with("on", today).with("why", "RELEASED").with("endsOn", "").with("receiptNo", "开轮1");
    refused(desk.submit(page + "/rank", place), "不是轮候");
    desk.submit(page + "/answer", new Form().with("answer.resultCode", "WAITING").with("answer.rank", "2").file("evidence", "回执.pdf", RECEIPT));
    assertThat(desk.page(page).body()).contains("告知顺位变动");

    assertThat(desk.submit(page + "/rank", place).headers().firstValue("Location")).get().asString().endsWith("/desk?ranked");

    assertThat(life.steps(requestId))
        .singleElement()
        .returns(RequestStep.Kind.RANK_REPORTED, RequestStep::kind)
        .returns("在先措施已解除（" + today + "），现为第 1 顺位", RequestStep::text);
  }

  @Test
  void anOfficerAsksForMoreTheClerkSuppliesAndTheFirstDownloadIsTheReceipt() {
    refused(desk.submit(page + "/supplement", new Form()), "请填写需要补充的内容");
    desk.submit(page + "/supplement", new Form().with("what", "请补充产权证书"));
    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED").file("evidence", "a.pdf", RECEIPT)), "正由法院补充材料");
    DossierEntry title =
        dossier.add(
            file.id(),
            new DossierDocument(
                Volume.MAIN, DocumentCategory.SUPPLEMENT, "产权证书.pdf", "application/pdf", "clerk", UUID.randomUUID().toString(), RECEIPT));
    String body = "{\"text\":\"见附件\",\"documents\":[\"" + title.id() + "\"]}";
    String supply = "/api/assistance/" + requestId + "/supplement";
    assertThat(new Browser(port).withBasic("deskclerk330881", PASSWORD).send("POST", supply, body).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).withBasic(OFFICER, PASSWORD).send("POST", supply, body).statusCode()).isEqualTo(403);

    assertThat(new Browser(port).withBasic("deskclerk330824", PASSWORD).send("POST", supply, body).statusCode()).isEqualTo(204);
    assertThat(desk.page(page + "/documents/" + title.id()).statusCode()).as("a look at it meanwhile").isEqualTo(200);
    supplement("RESEND");

    assertThat(desk.page(page).body()).contains("见附件", "产权证书.pdf", title.sm3());
    Optional<Instant> service = assistance.byId(requestId).receivedAt();
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SENT);
    HttpResponse<String> paper = desk.page(page + "/documents/" + title.id());
    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");
    assertThat(assistance.byId(requestId)).returns(RequestStatus.RECEIVED, AssistanceRequest::status)
        .satisfies(request -> assertThat(request.receivedAt()).as("the first time it was read").isPresent().isEqualTo(service));
    assertThat(life.steps(requestId)).extracting(RequestStep::kind)
        .containsExactly(
            RequestStep.Kind.SUPPLEMENT_ASKED, RequestStep.Kind.SUPPLEMENT_GIVEN, RequestStep.Kind.DOWNLOADED, RequestStep.Kind.DOWNLOADED);
  }

  @Test
  void anOfficerAnswersWhatAProgramThatServesTheUnitHasLocked() {
    String task = externalTasks.createExternalTaskQuery().processInstanceId(instance).singleResult().getId();
    programs.lock("hub-land", "worker-files", task, Duration.ofMinutes(5));
    WorkAnswer late =
        new WorkAnswer("hub-land", Map.of("resultCode", "NOT_FOUND"), List.of(new EvidenceFile("b.pdf", "application/pdf", RECEIPT)));

    refused(desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED")), "办理凭证");
    desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED").file("evidence", "a.pdf", RECEIPT));

    assertThat(assistance.byId(requestId).resultCode()).contains("CONTROLLED");
    for (String program : List.of("hub-land", "land-330824")) {
      assertThatThrownBy(() -> programs.complete(program, "worker-files", task, late)).hasMessageContaining("没有这一任务");
    }
  }

  @Test
  void aRefusalCarriesItsReason() {
    refused(desk.submit(page + "/refusal", new Form().with("reason", "NOT_OUR_POWER")), "请填写拒绝理由");

    desk.submit(page + "/refusal", new Form().with("reason", "DOCUMENTS_FAULTY").with("text", "裁定书未写明房屋坐落"));

    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.REFUSED);
    assertThat(assistance.byId(requestId).reasonCode()).contains("DOCUMENTS_FAULTY");
    assertThat(assistance.byId(requestId).reason()).contains("法律文书有误：裁定书未写明房屋坐落");
  }

  @Test
  void aRequestSentOnIsTheNeighboursAndNoLongerOurs() {
    refused(desk.submit(page + "/forward", new Form().with("unit", "police-330824").with("reason", "不归我们")), "同一部门");

    desk.submit(page + "/forward", new Form().with("unit", "land-330881").with("reason", "房屋在江山"));

    assertThat(life.steps(requestId)).singleElement().returns("agency:land-330824/" + OFFICER, RequestStep::actor);
    assertThat(audit.of("assistance_request", requestId))
        .anySatisfy(entry -> assertThat(entry.action() + entry.actor() + entry.after()).contains("FORWARD_NAMED", OFFICER, "land-330881"));
    assertThat(desk.page(page).statusCode()).isEqualTo(404);
    assertThat(at(NEIGHBOUR).page(page).body()).contains("房屋在江山", "办结反馈");
  }

  @Test
  void aRequestTakenBackIsConfirmedByTheUnitThatHadIt() {
    desk.page(page);
    assistance.cancel(requestId, "债务已清偿");
    assertThat(desk.page("/desk").body()).contains("法院撤回");

    refused(desk.submit(page + "/withdrawal", new Form().with("result", "MAYBE")), "NOTHING_DONE 或 UNDONE");
    desk.submit(page + "/withdrawal", new Form().with("result", "NOTHING_DONE"));

    assertThat(desk.page("/desk").body()).doesNotContain("法院撤回");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
  }

  @Test
  void aUnitThatConfirmsAWithdrawalAfterTheCommandCentreCheckedItIsHeardWithoutATask() {
    desk.page(page);
    assistance.cancel(requestId, "债务已清偿");
    String notice = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).singleResult().getId();
    jobs.executeJob(jobs.createJobQuery().processInstanceId(notice).singleResult().getId());
    String check = userTasks.createTaskQuery().processInstanceId(notice).singleResult().getId();
    userTasks.complete(check, Map.of("cancellationChecked", true));

    assertThat(desk.submit(page + "/withdrawal", new Form().with("result", "UNDONE")).statusCode()).isEqualTo(302);

    assertThat(desk.page("/desk").body()).doesNotContain("法院撤回");
    assertThat(desk.page(page).body()).contains("无须办理").doesNotContain("告知法院");
    refused(desk.submit(page + "/withdrawal", new Form().with("result", "UNDONE")), "无须确认");
    assertThat(life.steps(requestId)).singleElement().returns("UNDONE", RequestStep::text);
  }

  @Test
  void aQueryTakenBackLeavesTheUnitNothingToConfirm() {
    sent("330824", "land.query");
    page = "/desk/requests/" + requestId;
    desk.page(page);
    assistance.cancel(requestId, "债务已清偿");

    assertThat(desk.page("/desk").body()).doesNotContain("法院撤回");
    assertThat(desk.page(page).body()).contains("无须办理").doesNotContain("告知法院");
  }

  @Test
  void aRequestThatTakesTooLongComesToTheLeaderOfItsUnit() {
    assertThat(forTheLeader(desk)).doesNotContain(requestId);
    jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).activityId("Timer_Escalate").singleResult().getId());

    assertThat(forTheLeader(desk)).contains("报您督促", requestId);
    assertThat(desk.page("/desk").body()).contains("已报负责人", "逾期未复，报请单位负责人督促办理（请求编号 " + requestId);
    assertThat(at(NEIGHBOUR).page("/desk").body()).doesNotContain(requestId);
    desk.submit(page + "/answer", new Form().with("answer.resultCode", "CONTROLLED").file("evidence", "回执.pdf", RECEIPT));
    assertThat(forTheLeader(desk)).doesNotContain(requestId);
  }

  /** The part of the desk that only a leader of a unit has. */
  private static String forTheLeader(Browser desk) {
    String[] parts = desk.page("/desk").body().split("aria-label=\"报单位负责人\"", 2);
    return parts.length == 1 ? "" : parts[1].substring(0, parts[1].indexOf("</section>"));
  }

  @Test
  void whoeverHasMoreThanFitsOnAPageIsToldHowManyAndTurnsThePage() {
    String land = requestId;
    identity.ensureUser("desk-overseer", "大联动中心", PASSWORD, Set.of(Roles.OVERSEER), List.of());
    sent("330824", "tax.query");
    database.sql("""
            insert into assistance_request
            select concat('copy-', x), r.* except (r.id) from assistance_request r, system_range(1, 510) where r.id = ?
            """).param(land).update();
    database.sql("update assistance_request set sent_at = timestamp with time zone '2020-01-02 09:00:00+08' where id like 'copy-%'").update();
    try {
      assertThat(desk.page("/desk").body()).containsPattern("共 5\\d\\d 件，显示第 1 至 200 件").contains("/desk?waiting=2", "copy-").doesNotContain(land);
      assertThat(desk.page("/desk?waiting=9").body()).contains(land, "/desk?waiting=2", "显示第 401 至").doesNotContain("/desk?waiting=4");
      database.sql("update assistance_request set escalated_at = sent_at where id like 'copy-%'").update();
      assertThat(forTheLeader(desk)).contains("<span class=\"count\">510", "共 510 件，显示第 1 至 200 件", "/desk?leader=2");
      database.sql("update assistance_request set status = 'CANCELLED', received_at = sent_at, finished_at = sent_at where id like 'copy-%'").update();
      assertThat(desk.page("/desk?undo=3").body()).contains("共 510 件，显示第 401 至 510 件", "/desk?undo=2").doesNotContain("/desk?undo=4");
      database.sql("update assistance_request set status = 'SENT', finished_at = null where id like 'copy-%'").update();
      Browser outside = at("desk-overseer");
      assertThat(outside.get("/api/oversight/requests?department=tax").body()).contains(requestId).doesNotContain("copy-");
      assertThat(outside.page("/oversight?department=land").body()).contains("第 1 页", "下一页").doesNotContain(land);
      assertThat(outside.page("/oversight?department=land&page=2").body()).contains(land, "上一页");
      refused(outside.get("/api/oversight/requests?page=0"), "页码应为");
    } finally {
      database.sql("delete from assistance_request where id like 'copy-%'").update();
    }
  }

  @Test
  void whatCourtsTellTheUnitStandsBesideTheQueue() {
    notices.send(List.of(new UnitNotice("land-330824", "330824", file.caseNo(), "MEASURE_EXPIRING", requestId, "查封三十日后届满")));

    assertThat(desk.page("/desk").body()).contains("法院告知", "查封三十日后届满");
    assertThat(at(NEIGHBOUR).page("/desk").body()).doesNotContain("查封三十日后届满");
  }

  @Test
  void whoIsAwayHasAColleagueOfTheDepartmentAnswer() {
    Browser neighbour = at(NEIGHBOUR);
    assertThat(neighbour.page(page).statusCode()).isEqualTo(404);
    assertThat(audit.of("user", NEIGHBOUR)).anySatisfy(entry -> assertThat(entry.action() + entry.after()).contains("ACCESS_DENIED", requestId));
    String today = LocalDate.now().toString();
    refused(desk.submit("/desk/deputies", new Form().with("deputy", "officer-police-330824").with("firstDay", today).with("lastDay", today)), "同一部门");
    refused(desk.submit("/desk/deputies", new Form().with("deputy", NEIGHBOUR).with("firstDay", today).with("lastDay", "2020-01-01")), "不得早于");

    desk.submit("/desk/deputies", new Form().with("deputy", NEIGHBOUR).with("firstDay", today).with("lastDay", today));
    assertThat(neighbour.page(page).statusCode()).isEqualTo(200);
    desk.page(page);
    desk.page(page);
    assertThat(audit.of("assistance_request", requestId)).filteredOn(entry -> entry.action().equals("ASSISTANCE_READ"))
        .extracting(AuditEntry::actor).as("who has read it, once each").containsExactly(NEIGHBOUR, OFFICER);
    String id = database.sql("select id from assistance_deputy").query(String.class).single();
    assertThat(neighbour.submit("/desk/deputies/" + id + "/end", new Form()).statusCode()).isEqualTo(404);
    desk.submit("/desk/deputies/" + id + "/end", new Form());

    assertThat(neighbour.page(page).statusCode()).isEqualTo(404);
  }

  @Test
  void everybodyElseFindsNoDeskAndAnOfficerFindsNothingElse() {
    assertThat(at("officer-police-330824").page(page).statusCode()).isEqualTo(404);
    assertThat(at("deskclerk330824").page("/desk").statusCode()).isEqualTo(403);
    for (String path : List.of("/", "/cases", "/cases/" + file.id(), "/camunda/app/tasklist/default/", "/grid")) {
      assertThat(desk.page(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/api/cases/" + file.id() + "/panorama", "/api/assistance/" + requestId + "/steps", "/engine-rest/task")) {
      assertThat(desk.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(audit.of("user", OFFICER)).as("recorded").anySatisfy(entry -> assertThat(entry.action() + entry.after()).contains("ACCESS_DENIED", path));
    }
  }

  @Test
  void aClerkUrgesWithinTheQuotaAndReadsWhatWasDone() {
    Browser clerk = new Browser(port).withBasic("deskclerk330824", PASSWORD);
    for (int time = 1; time <= 3; time++) {
      assertThat(clerk.send("POST", "/api/assistance/" + requestId + "/urge", "").statusCode()).isEqualTo(204);
    }

    HttpResponse<String> fourth = clerk.send("POST", "/api/assistance/" + requestId + "/urge", "");

    assertThat(fourth.statusCode()).isEqualTo(409);
    assertThat(fourth.body()).contains("最多人工催办 3 次");
    assertThat(clerk.send("POST", "/api/assistance/" + requestId + "/retry", "").statusCode()).isEqualTo(409);
    assertThat(clerk.get("/api/assistance/" + requestId + "/steps").body()).contains("URGED", "deskclerk330824");
    assertThat(desk.page("/desk").body()).contains("催办 3 次");
  }

  private static void refused(HttpResponse<String> answer, String because) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).contains(because);
  }
}
