package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.Expected;
import org.zhiheng.platform.exchange.Outgoing;
import org.zhiheng.platform.exchange.Partners;
import org.zhiheng.platform.exchange.Received;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.EntrustedControl;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.simulation.OutsideCourt;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;

/** The ways an entrusted matter can go beside the straight one: missing papers, returns, lateness, more wanted, taken back. */
@H2Test
class EntrustedMatterWaysTest extends EntrustmentScene {

  private static final String FOSHAN = "440604";
  private static final Map<String, Object> SEALED = 
      Map.of("resultCode", "CONTROLLED", "sealEndsOn", LocalDate.now().plusYears(2).toString(), "fieldNote", "已办理");

  @Autowired private OutsideCourt outside;
  @Autowired private Exchange exchange;
  @Autowired private Partners partners;
  @Autowired private BlobStore blobs;
  @Autowired private AgencyKeys keys;
  @Autowired private EntrustedMeasures entrusted;
  @LocalServerPort private int webPort;
  private String key = "";

  @Test
  void missingPapersAreSuppliedAndALateMatterGoesBackOnlyAfterContact() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    String no = number(filed, id);
    time.advanceTo(today().plusDays(4));
    assertThat(line(filed, id).path("reminded").asInt()).as("the check was late").isPositive();
    assertThat(line(filed, id).path("supervised").asBoolean()).as("what is never accepted is late too").isTrue();
    assertThat(overdue(filed, id)).isTrue();
    superviseChecks(no);

    asksFor(no, "缺执行裁定书");
    assertThat(state(filed, id)).isEqualTo("SUPPLEMENT");
    assertThat(refused(handler(filed).tries(filed.caseNo(), "Task_SupplyPapers", Map.of()))).contains("补充材料");
    CourtDesk.read(handler(filed).uploads("/api/entrustments/" + id + "/documents", "裁定书.pdf", "application/pdf", "裁定" + id));
    handler(filed).completes(filed.caseNo(), "Task_SupplyPapers", Map.of());
    time.settle();
    assertThat(state(filed, id)).isEqualTo("SENT");

    asksFor(no, "缺生效证明");
    String due = line(filed, id).path("supplementDueAt").asText();
    time.advanceTo(today().plusDays(6));
    asksFor(no, "仍缺生效证明");
    assertThat(line(filed, id).path("supplementDueAt").asText()).as("papers that did not come are asked for once more").isGreaterThan(due);
    time.advanceTo(today().plusDays(6));
    CourtDesk clerk = desk("clerk", JIANGSHAN);
    Map<String, Object> back = Map.of("checkDecision", "RETURN", "returnReason", "DOCUMENTS_MISSING", "returnNote", "逾期未补");
    assertThat(refused(clerk.tries(no, "Task_CheckMatter", Map.of("checkDecision", "RETURN")))).contains("退回理由");
    writes(clerk, id, "贵院尚未补充生效证明，拟退回，请联系。");
    clerk.completes(no, "Task_CheckMatter", back);
    time.settle();

    assertThat(state(filed, id)).isEqualTo("RETURNED");
    readsReturn(filed);
    superviseChecks(no);
    everythingHasEnded(id);
  }

  @Test
  void whatLastYearLeftOpenStandsInThisYearsRegister() {
    Filed filed = withHouse();
    String open = entrusts(filed, "property.inquire", Map.of());
    String over = entrusts(filed, "papers.serve", Map.of());
    withdraws(filed, over);
    for (String id : List.of(open, over)) {
      database.sql("update entrustment_matter set drafted_at = drafted_at - interval '1' year where id = ?").param(id).update();
    }

    List<String> register = handler(filed).reads("/api/entrustments?side=OUT").path("lines").findValuesAsText("id");

    assertThat(register).contains(open).doesNotContain(over);
  }

  @Test
  void aReturnWithoutContactIsRefused() {
    Filed filed = withHouse();
    String id = entrusts(filed, "property.inquire", Map.of());
    String no = number(filed, id);
    Map<String, Object> back = Map.of("checkDecision", "RETURN", "returnReason", "NOT_THIS_AREA");
    CourtDesk clerk = desk("clerk", JIANGSHAN);

    assertThat(refused(clerk.tries(no, "Task_CheckMatter", back))).contains("先与委托法院联系");
    assertThat(state(filed, id)).isEqualTo("SENT");

    writes(clerk, id, "该财产不在本院辖区。");
    clerk.completes(no, "Task_CheckMatter", back);
    time.settle();
    assertThat(line(filed, id).path("returnReason").asText()).isEqualTo("不属本院辖区");
    readsReturn(filed);
    everythingHasEnded(id);
  }

  @Test
  void aLateMatterIsUrgedSupervisedDoneAgainAndMoreIsWanted() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    String no = number(filed, id);
    accepts(no);
    CourtDesk team = desk("team", JIANGSHAN);
    String task = team.tasks(no, "Task_HandleInField").get(0);
    team.post(team.taskPath(task) + "/claim", "{\"userId\":\"team330881\"}");
    assertThat(line(filed, id).path("fieldWorker").asText()).as("the judge sees who has it").isNotEmpty();

    time.advanceTo(today().plusDays(14));
    assertThat(line(filed, id).path("supervised").asBoolean()).isTrue();
    assertThat(line(filed, id).path("light").asText()).isEqualTo("RED");
    assertThat(overdue(filed, id)).isTrue();
    desk("commander", JIANGSHAN).completes(no, "Task_SuperviseMatter", Map.of("superviseNote", "已督促"));

    assertThat(refused(team.tries(no, "Task_HandleInField", SEALED))).contains("办理凭证");
    proves(id, "第一次");
    team.completes(no, "Task_HandleInField", SEALED);
    time.advanceTo(today().plusDays(4));
    desk("commander", JIANGSHAN).completes(no, "Task_SuperviseMatter", Map.of("superviseNote", "已督促复核"));
    desk("judge", JIANGSHAN).completes(no, "Task_ReviewResult", Map.of("reviewDecision", "AGAIN", "reviewNote", "照片不清"));
    String redo = team.tasks(no, "Task_HandleInField").get(0);
    assertThat(team.reads("/api/tasks/" + redo + "/notes").toString()).as("why it is done again").contains("照片不清", "复核");
    team.completes(no, "Task_HandleInField", SEALED);
    desk("judge", JIANGSHAN).completes(no, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
    assertThat(line(filed, id).path("inTime").asBoolean()).isFalse();

    time.advanceTo(now().plusSeconds(60));
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "REDO", "redoNote", "请补送登记证明"));
    time.settle();
    assertThat(state(filed, id)).isEqualTo("REDO");
    assertThat(refused(team.tries(no, "Task_HandleInField", SEALED))).as("old proof does not count").contains("办理凭证");
    time.advanceTo(now().plusSeconds(60));
    proves(id, "第二次");
    String end = today().plusYears(1).toString();
    team.completes(
        no, "Task_HandleInField", Map.of("resultCode", "CONTROLLED", "sealEndsOn", end, "receiptNo", "更正-1", "fieldNote", "已更正"));
    desk("judge", JIANGSHAN).completes(no, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
    confirms(filed);

    ControlMeasure seal = property.measuresOf(filed.caseId()).get(0);
    assertThat(seal.endsOn()).as("what is done again corrects the register").hasToString("Optional[" + end + "]");
    assertThat(seal.receiptNo()).contains("更正-1");
    assertThat(line(filed, id).path("inTime").asBoolean()).as("R6.24: doing it again does not make a late matter a timely one").isFalse();
    assertThat(desk("judge", JIANGSHAN).reads("/api/entrustments?side=IN").at("/summary/done").asInt()).isPositive();
    everythingHasEnded(id);
  }

  @Test
  void whatCannotBeDoneGoesBackWithAReason() {
    Filed filed = withHouse();
    String id = entrusts(filed, "person.find", Map.of());
    String no = number(filed, id);
    accepts(no);
    desk("team", JIANGSHAN).completes(no, "Task_HandleInField", Map.of("resultCode", "FAILED", "fieldNote", "人已搬走"));
    CourtDesk judge = desk("judge", JIANGSHAN);
    assertThat(refused(judge.tries(no, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE")))).contains("未能办成");
    writes(judge, id, "被执行人已搬离，拟退回。");
    judge.completes(no, "Task_ReviewResult", Map.of("reviewDecision", "RETURN", "returnReason", "PERSON_GONE"));
    time.settle();

    assertThat(state(filed, id)).isEqualTo("RETURNED");
    readsReturn(filed);
    everythingHasEnded(id);
  }

  @Test
  void aMatterIsTakenBackAtAnyTimeBeforeItIsDone() {
    Filed filed = withHouse();
    String sent = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    withdraws(filed, sent);
    assertThat(desk("clerk", JIANGSHAN).tasks(number(filed, sent), "Task_CheckMatter")).isEmpty();
    everythingHasEnded(sent);
    assertThat(refused(handler(filed).post("/api/entrustments/" + sent + "/withdrawal", "{\"reason\":\"再撤\"}"))).contains("已撤回");

    String drafted = drafts(filed, "property.inquire");
    withdraws(filed, drafted);
    everythingHasEnded(drafted);
    assertThat(desk("director", KECHENG).tasks(filed.caseNo(), "Task_ApproveDocument")).isEmpty();
  }

  @Test
  void whatNobodyNeedsAnyMoreIsTakenBackWhenTheDebtIsPaid() {
    Filed filed = withHouse();
    String seal = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    String no = number(filed, seal);
    accepts(no);
    String search = drafts(filed, "person.find");
    String serving = entrusts(filed, "papers.serve", Map.of());

    pays(filed, owed(filed));
    time.settle();

    assertThat(List.of(state(filed, seal), state(filed, search), state(filed, serving))).containsExactly("WITHDRAWN", "WITHDRAWN", "SENT");
    assertThat(desk("team", JIANGSHAN).tasks(no, "Task_HandleInField")).as("nobody goes out to seal for a paid debt").isEmpty();
    assertThat(handler(filed).reads("/api/entrustments/" + seal + "/messages").toString()).contains("撤回委托：被执行人已履行完毕");
    everythingHasEnded(seal);
    everythingHasEnded(search);
  }

  @Test
  void aSealThatComesAfterThePaymentIsLiftedAtOnce() {
    Filed filed = withHouse();
    String house = house(filed);
    pays(filed, owed(filed));
    time.settle();
    EntrustedControl late =
        new EntrustedControl(
            filed.caseId(), house, JIANGSHAN, 1, now(), Optional.of(today().plusYears(1)), Optional.empty(), Optional.empty());

    String measure = entrusted.taken(late);
    entrusted.liftIfCleared(filed.caseId(), measure);

    JsonNode matters = handler(filed).reads("/api/cases/" + filed.caseId() + "/entrustments");
    assertThat(matters.findValuesAsText("entrustedCourt")).containsExactly(JIANGSHAN);
    assertThat(handler(filed).reads("/api/entrustments/" + matters.at("/0/id").asText()).at("/content/requirement").asText())
        .contains("请解除贵院受托采取的查封");
  }

  @Test
  void aTripIsSavedOnlyIfTheOtherCourtDoesIt() {
    Filed filed = withHouse();
    String path = "/api/trips/person-trips?from=" + today() + "&until=" + today().plusDays(9);
    int before = handler(filed).reads(path).path("saved").asInt();
    Map<String, Object> plan =
        Map.of("court", JIANGSHAN, "item", "person.find", "requirement", "请查找。", "plannedOn", today().plusDays(3).toString());
    String trip = CourtDesk.read(handler(filed).post("/api/cases/" + filed.caseId() + "/trips", json(plan))).at("/trip/id").asText();
    String id = CourtDesk.read(handler(filed).post("/api/trips/" + trip + "/entrustment", "{\"urgent\":false}")).path("id").asText();
    assertThat(handler(filed).reads(path).path("saved").asInt()).isEqualTo(before + 2);

    withdraws(filed, id);

    assertThat(handler(filed).reads(path).path("saved").asInt()).as("taken back, it saved nobody").isEqualTo(before);
  }

  @Test
  void aLetterThatIsGivenUpEndsTheMatter() {
    Filed filed = withHouse();
    String id = drafts(filed, "papers.serve");
    desk("director", KECHENG).completes(filed.caseNo(), "Task_ApproveDocument", Map.of("approvalDecision", "RETURN", "approvalOpinion", "不必委托"));
    time.settle();
    handler(filed).completes(filed.caseNo(), "Task_ReviseDraft", Map.of("revisionDecision", "WITHDRAW"));
    time.settle();

    assertThat(state(filed, id)).isEqualTo("WITHDRAWN");
    everythingHasEnded(id);
  }

  @Test
  void courtsElsewhereMissPapersRefuseAndReturnToo() {
    Filed filed = withHouse();
    outside.misses("person.find", "缺照片");
    String id = entrusts(filed, "person.find", Map.of("court", FOSHAN));
    assertThat(state(filed, id)).isEqualTo("SUPPLEMENT");
    CourtDesk.read(handler(filed).uploads("/api/entrustments/" + id + "/documents", "照片.png", "image/png", "照" + id));
    outside.cannot("person.find", "PERSON_GONE");
    handler(filed).completes(filed.caseNo(), "Task_SupplyPapers", Map.of());
    time.settle();
    assertThat(state(filed, id)).isEqualTo("RETURNED");
    readsReturn(filed);
    everythingHasEnded(id);

    outside.declines("detention.assist", "LAW_FORBIDS");
    String declined = entrusts(filed, "detention.assist", Map.of("court", FOSHAN));
    assertThat(line(filed, declined).path("returnReason").asText()).isEqualTo("依法不能办理");
    readsReturn(filed);
    everythingHasEnded(declined);

    city.refuse(OutsideCourt.ENTRUST, "交换平台查无此法院");
    String refused = entrusts(filed, "papers.serve", Map.of("court", FOSHAN));
    city.prompt(OutsideCourt.ENTRUST);
    assertThat(state(filed, refused)).isEqualTo("RETURNED");
    readsReturn(filed);
    everythingHasEnded(refused);
  }

  @Test
  void aSilentCourtElsewhereIsContactedAndAMatterThereCanBeRedoneOrTakenBack() {
    Filed filed = withHouse();
    city.silent(OutsideCourt.ENTRUST);
    city.silent(OutsideCourt.HANDLE);
    String id = entrusts(filed, "property.inquire", Map.of("court", FOSHAN));
    String no = number(filed, id);
    time.advanceTo(today().plusDays(6));
    contacts(no);
    awakes(OutsideCourt.ENTRUST);
    assertThat(state(filed, id)).isEqualTo("ACCEPTED");
    time.advanceTo(now().plusSeconds(60));
    writes(handler(filed), id, "请一并核实住址。");
    time.settle();
    List<ExchangePackage> packages = new ArrayList<>(packagesOf(no, 0));
    time.advanceTo(today().plusDays(14));
    contacts(no);
    awakes(OutsideCourt.HANDLE);
    assertThat(state(filed, id)).isEqualTo("HANDLED");
    assertThat(line(filed, id).path("light").asText()).as("our own word on it is due").isNotEqualTo("GREY");
    time.advanceTo(now().plusSeconds(60));
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "REDO", "redoNote", "请补充车辆情况"));
    time.advanceTo(now().plusSeconds(60));
    confirms(filed);
    assertThat(state(filed, id)).isEqualTo("CONFIRMED");
    assertThat(outside.heardOf(no)).as("the court there hears what is said and decided here").isEqualTo("MESSAGE,CONFIRMED");
    packages.addAll(packagesOf(no, packages.size()));
    everythingHasEnded(id);

    city.silent(OutsideCourt.ENTRUST);
    String back = entrusts(filed, "papers.serve", Map.of("court", FOSHAN));
    withdraws(filed, back);
    assertThat(outside.heardOf(number(filed, back))).isEqualTo("WITHDRAWN");
    city.prompt(OutsideCourt.ENTRUST);
    everythingHasEnded(back);
    packages.add(packagesOf(number(filed, back), 0).stream().reduce((first, last) -> last).orElseThrow());
    whatThisServerSendsThisServerReads(packages);
  }

  /** The packages our court sent to 佛山, read by 江山 as if 佛山 had sent them. */
  private void whatThisServerSendsThisServerReads(List<ExchangePackage> packages) {
    partners.register(FOSHAN, exchange.certificate());
    String no = "粤0604委2026-" + serial();
    assertThat(packages.stream().map(p -> String.valueOf(p.content().get("step"))))
        .containsExactly("null", "MESSAGE", "REDO", "CONFIRM", "WITHDRAW");
    assertThat(mirrors(packages.get(1), no)).as("a word begins no matter").isEqualTo(404);
    assertThat(mirrors(packages.get(0), no)).isEqualTo(201);
    time.settle();
    String id = arrived(no);
    assertThat(mirrors(packages.get(1), no)).isEqualTo(201);
    accepts(no);
    handles(id, no, "第一次");
    time.advanceTo(now().plusSeconds(60));
    assertThat(mirrors(packages.get(2), no)).isEqualTo(201);
    time.advanceTo(now().plusSeconds(60));
    CourtDesk clerk = desk("clerk", JIANGSHAN);
    assertThat(clerk.reads("/api/entrustments/" + id).at("/matter/status").asText()).isEqualTo("REDO");
    assertThat(clerk.reads("/api/entrustments/" + id + "/messages").findValuesAsText("text")).contains("请一并核实住址。", "要求补办：请补充车辆情况");
    handles(id, no, "第二次");
    assertThat(mirrors(packages.get(3), no)).isEqualTo(201);
    assertThat(clerk.reads("/api/entrustments/" + id).at("/matter/status").asText()).isEqualTo("CONFIRMED");

    String other = "粤0604委2026-" + serial();
    assertThat(mirrors(packages.get(0), other)).isEqualTo(201);
    time.settle();
    assertThat(mirrors(packages.get(4), other)).isEqualTo(201);
    assertThat(clerk.reads("/api/entrustments/" + arrived(other)).at("/matter/status").asText()).isEqualTo("WITHDRAWN");
  }

  private List<ExchangePackage> packagesOf(String matterNo, int known) {
    partners.register(KECHENG, exchange.certificate());
    return database
        .sql("select p.sm3 from entrustment_package p join entrustment_matter m on m.id = p.matter_id where m.matter_no = ? order by p.made_at")
        .param(matterNo)
        .query(String.class)
        .list()
        .stream()
        .skip(known)
        .map(sm3 -> exchange.receive(blobs.get(sm3), new Expected("entrusted-matter", Optional.empty(), FOSHAN, Optional.empty(), "court-exchange")))
        .map(Received::exchangePackage)
        .toList();
  }

  private int mirrors(ExchangePackage sent, String no) {
    int answer = delivers(exchange.send(new Outgoing("entrusted-matter", no, FOSHAN, JIANGSHAN, sent.content(), sent.files())).archive());
    time.settle();
    return answer;
  }

  private void handles(String id, String no, String proof) {
    proves(id, proof);
    desk("team", JIANGSHAN).completes(no, "Task_HandleInField", Map.of("resultCode", "DONE", "fieldNote", "已办理"));
    desk("judge", JIANGSHAN).completes(no, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
  }

  @Test
  void aCourtElsewhereAskedForPapersThatDoNotComeIsAskedAgain() {
    Filed filed = withHouse();
    outside.misses("papers.serve", "缺送达文书");
    String id = entrusts(filed, "papers.serve", Map.of("court", FOSHAN));
    assertThat(state(filed, id)).isEqualTo("SUPPLEMENT");

    time.advanceTo(today().plusDays(6));

    assertThat(state(filed, id)).as("asked again, it takes the matter as it is and does it").isEqualTo("HANDLED");
    confirms(filed);
    everythingHasEnded(id);
  }

  @Test
  void aMatterOfACourtElsewhereComesInAsAPackageIsDoneAndAnswered() {
    partners.register(FOSHAN, exchange.certificate());
    String no = "粤0604委2026-" + serial();
    byte[] asks = packed(no, Map.of("caseNo", "（2026）粤0604执88号", "item", "property.inquire", "requirement", "请调查车辆。", "debtors", List.of(), "urgent", true));
    assertThat(delivers(asks)).isEqualTo(201);
    assertThat(delivers(asks)).as("the same package twice is one matter").isEqualTo(201);
    time.settle();
    String id = arrived(no);

    city.silent(OutsideCourt.ANSWER);
    asksFor(no, "缺委托函");
    time.advanceTo(today().plusDays(4));
    desk("commander", JIANGSHAN).completes(no, "Task_ContactCourt", Map.of("contactNote", "已联系"));
    awakes(OutsideCourt.ANSWER);
    assertThat(outside.heardOf(no)).isEqualTo("SUPPLEMENT");

    assertThat(delivers(packed(no, Map.of("step", "SUPPLY", "words", "补充委托函")))).isEqualTo(201);
    time.settle();
    accepts(no);
    proves(id, "调查");
    desk("team", JIANGSHAN).completes(no, "Task_HandleInField", Map.of("resultCode", "DONE", "fieldNote", "已调查"));
    desk("judge", JIANGSHAN).completes(no, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
    assertThat(outside.heardOf(no)).isEqualTo("SUPPLEMENT,ACCEPTED,HANDLED");
    assertThat(delivers(packed(no, Map.of("step", "CONFIRM")))).isEqualTo(201);
    time.settle();

    assertThat(desk("clerk", JIANGSHAN).reads("/api/entrustments/" + id).at("/matter/status").asText()).isEqualTo("CONFIRMED");
    superviseChecks(no);
    everythingHasEnded(id);
    byte[] forged = asks.clone();
    forged[forged.length / 2] ^= 1;
    assertThat(delivers(forged)).as("a changed package is not believed").isEqualTo(422);
  }

  private byte[] packed(String no, Map<String, Object> content) {
    return exchange.send(new Outgoing("entrusted-matter", no, FOSHAN, JIANGSHAN, content, List.of())).archive();
  }

  private int delivers(byte[] archive) {
    String login = "court-exchange:" + exchangeKey();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + "/agency-api/entrustments/" + JIANGSHAN))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/zip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(archive));
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String exchangeKey() {
    if (key.isEmpty()) {
      key = keys.issue("court-exchange");
    }
    return key;
  }

  private String arrived(String no) {
    for (JsonNode line : desk("clerk", JIANGSHAN).reads("/api/entrustments?side=IN").path("lines")) {
      if (line.path("matterNo").asText().equals(no)) {
        return line.path("id").asText();
      }
    }
    throw new AssertionError("没有收到 " + no);
  }

  @Test
  void peopleOfOtherCourtsSeeTheMatterOnlyIfItIsTheirsAndNeverTheCase() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    String no = number(filed, id);
    CourtDesk ours = handler(filed);
    CourtDesk theirs = desk("clerk", JIANGSHAN);
    CourtDesk stranger = desk("judge", "330825");

    JsonNode seen = theirs.reads("/api/entrustments/" + id);
    assertThat(seen.at("/matter/caseId").isMissingNode()).as("the other court never learns the case's id").isTrue();
    assertThat(seen.at("/content/target/identifier").asText()).as("but what it must act on").isNotEmpty();
    String letter = seen.at("/documents/0/id").asText();
    assertThat(theirs.get("/api/entrustments/" + id + "/documents/" + letter).statusCode()).isEqualTo(200);
    Browser browser = new Browser(webPort);
    browser.login("clerk" + JIANGSHAN, PASSWORD);
    assertThat(browser.get("/entrusted/" + id).body()).contains(no, "查封不动产", "往来消息").doesNotContain(filed.caseId());
    assertThat(browser.get("/entrusted").body()).contains(no, "期限内办结率");
    assertThat(browser.get("/cases/" + filed.caseId()).statusCode()).isEqualTo(404);

    List<String> wide = new ArrayList<>();
    for (String path : caseAddresses(filed.caseId())) {
      if (theirs.get(path).statusCode() == 200) {
        wide.add(path);
      }
    }
    assertThat(wide).as("addresses of the case open to the entrusted court").isEmpty();
    assertThat(theirs.tasks(filed.caseNo(), "Task_ConfirmResult")).isEmpty();
    assertThat(theirs.tasks(filed.caseNo(), "Task_AssessProperty")).isEmpty();
    assertThat(ours.tasks(no, "Task_CheckMatter")).as("the entrusting court has no tasks over there").isEmpty();
    assertThat(refused(theirs.post("/api/entrustments/" + id + "/withdrawal", "{\"reason\":\"试试\"}"))).contains("无权");

    for (String path : List.of("", "/messages", "/messages/export", "/documents/" + letter)) {
      assertThat(stranger.get("/api/entrustments/" + id + path).statusCode()).as("stranger " + path).isEqualTo(404);
    }
    assertThat(stranger.post("/api/entrustments/" + id + "/messages", "{\"text\":\"你好\"}").statusCode()).isEqualTo(404);
    assertThat(stranger.uploads("/api/entrustments/" + id + "/documents", "a.pdf", "application/pdf", "a").statusCode()).isEqualTo(404);
    assertThat(stranger.post("/api/entrustments/" + id + "/withdrawal", "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(stranger.tasks(no, "Task_CheckMatter")).isEmpty();
    assertThat(stranger.reads("/api/entrustments?side=IN").toString()).doesNotContain(id);

    String drafted = drafts(filed, "property.inquire");
    assertThat(theirs.get("/api/entrustments/" + drafted).statusCode()).as("a draft is nobody else's business").isEqualTo(404);
    assertThat(theirs.reads("/api/entrustments?side=IN").toString()).doesNotContain(drafted);
  }

  private static List<String> caseAddresses(String caseId) {
    String base = "/api/cases/" + caseId;
    return List.of(
        base + "/panorama", base + "/assets", base + "/measures", base + "/funds", base + "/period", base + "/entrustments",
        base + "/trips", base + "/entrustments/route?court=330825", "/cases/" + caseId);
  }

  @Test
  void insideTheRingOneGoesOneselfUnlessThereIsAReason() {
    Filed filed = withHouse();
    Map<String, Object> draft =
        Map.of("court", "330803", "item", "property.inquire", "requirement", "请调查。", "urgent", false, "complex", false);
    assertThat(refused(handler(filed).post("/api/cases/" + filed.caseId() + "/entrustments", json(draft)))).contains("自行办理");
    assertThat(refused(handler(filed).post("/api/cases/" + filed.caseId() + "/entrustments", json(replaced(draft, "court", KECHENG)))))
        .contains("不能是本院");
    assertThat(refused(handler(filed).post("/api/cases/" + filed.caseId() + "/entrustments", json(replaced(draft, "item", "estate.seal")))))
        .isNotEmpty();
  }

  private static Map<String, Object> replaced(Map<String, Object> draft, String name, Object value) {
    Map<String, Object> other = new HashMap<>(draft);
    other.put(name, value);
    return other;
  }

  @Test
  void theConversationIsKeptAndExported() {
    Filed filed = withHouse();
    String id = entrusts(filed, "property.inquire", Map.of());
    writes(handler(filed), id, "请尽快办理。");
    writes(desk("clerk", JIANGSHAN), id, "收到，明日外勤。");

    String export = handler(filed).get("/api/entrustments/" + id + "/messages/export").body();

    assertThat(export).contains("请尽快办理。", "收到，明日外勤。", "江山市人民法院", number(filed, id));
    assertThat(handler(filed).reads("/api/entrustments/" + id + "/messages")).hasSize(2);
  }

  private void asksFor(String no, String what) {
    desk("clerk", JIANGSHAN).completes(no, "Task_CheckMatter", Map.of("checkDecision", "SUPPLEMENT", "supplementNote", what));
    time.settle();
  }

  private void readsReturn(Filed filed) {
    handler(filed).completes(filed.caseNo(), "Task_ReadReturn", Map.of("returnDecision", "GO_ONESELF", "arrangement", "另行安排"));
    time.settle();
  }

  private void withdraws(Filed filed, String id) {
    var answer = handler(filed).post("/api/entrustments/" + id + "/withdrawal", "{\"reason\":\"债务人已履行\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    time.settle();
    assertThat(state(filed, id)).isEqualTo("WITHDRAWN");
  }

  /** The command centre has spoken to the clerk, each time the check was late. */
  private void superviseChecks(String no) {
    CourtDesk commander = desk("commander", JIANGSHAN);
    while (!commander.tasks(no, "Task_SuperviseCheck").isEmpty()) {
      commander.completes(no, "Task_SuperviseCheck", Map.of("superviseNote", "已督促审查"));
    }
    time.settle();
  }

  private void contacts(String no) {
    desk("commander", KECHENG).completes(no, "Task_ContactCourt", Map.of("contactNote", "已电话联系"));
    time.settle();
  }

  private boolean overdue(Filed filed, String id) {
    return handler(filed).reads("/api/entrustments?side=OUT&overdue=true").path("lines").findValuesAsText("id").contains(id);
  }
}
