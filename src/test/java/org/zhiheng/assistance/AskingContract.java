package org.zhiheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.assistance.persistence.DeskQueue.Part;
import org.zhiheng.assistance.persistence.OversightStore;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.assistance.process.DeskTasks;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.document.Documents;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.AssetSource;
import org.zhiheng.property.Property;

/** Asking for matters of the catalogue: one unit, many units, no unit, and once more after a refusal. */
abstract class AskingContract {

  private static final String COURT = "330802";
  private static final String WORKER = "asking-test";
  private static final Map<String, Object> PURPOSE = Map.of("purpose", "核实收入来源");

  @Autowired private CaseFiles cases;
  @Autowired private Askings askings;
  @Autowired private AskingStatuses statuses;
  @Autowired private Agencies agencies;
  @Autowired private Assistance assistance;
  @Autowired private AssistanceIncidents incidents;
  @Autowired private AssistanceExchange exchange;
  @Autowired private DeskQueue desk;
  @Autowired private OversightStore overseer;
  @Autowired private AssistanceStatistics statistics;
  @Autowired private Documents documents;
  @Autowired private Dossier dossier;
  @Autowired private Property property;
  @Autowired private AgencyTasks units;
  @Autowired private DeskTasks officers;
  @Autowired private CurrentUser user;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ExternalTaskService externalTasks;
  @Autowired private ManagementService jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  private CaseFile file;
  private Set<String> ofOthers;

  @BeforeEach
  void aFiledCase() {
    ofOthers = incidentTasks().map(Task::getId).collect(Collectors.toSet());
    String basisNo = "（2026）浙0802民初" + ThreadLocalRandom.current().nextInt(1, 99_999_999) + "号";
    PartyForm applicant = new PartyForm("自然人", "李某", "330802199001010010", "13800005678", "衢州市柯城区", null, null, List.of());
    PartyForm debtor = new PartyForm("法人", "某建筑公司", "91330802MA0000015X", "13900005678", "衢州市柯城区", null, null, List.of());
    CaseFile received =
        cases.receive(
            new ApplicationForm(
                null, COURT, "房屋租赁合同纠纷", "民事调解书", basisNo, "衢州市柯城区人民法院", "2026-01-10", "2026-02-10", "213,600.00", null,
                "2,252.00", null, null, "否", "否", null, List.of(applicant), List.of(debtor)));
    cases.file(received.id());
    file = cases.byId(received.id());
  }

  @AfterEach
  void theDirectoryAndTheClockAreAsTheyWere() {
    ClockUtil.reset();
    jdbc.sql("update assistance_unit set valid_until = null where code = 'hr-330803'").update();
    jdbc.sql("delete from assistance_route").update();
    agencies.refresh();
  }

  @Test
  void aJudgeAsksTheOwnUnitWhichSeesTheNoticeAndAnswers() {
    Asking asking = ask("tax.query", PURPOSE, List.of(), List.of());
    assertThat(statuses(asking)).containsExactly("PREPARED");
    AssistanceRequest request = assistance.ofPurpose(asking.id()).get(0);
    user.as(Actor.agency("tax-330802"), () -> exchange.disclose(request.id()));
    assertThat(desk.rows(Part.WAITING, List.of("tax-330802"), 0, 1000)).extracting(DeskQueue.Row::id).doesNotContain(request.id());
    assertThat(overdueAt(request.id())).isNull();
    approve();

    List<String> unit = List.of("tax-330802");
    assertThat(desk.rows(Part.WAITING, unit, 0, 1000)).hasSize(desk.count(Part.WAITING, unit)).extracting(DeskQueue.Row::id).contains(request.id());
    assertThat(desk.rows(Part.ESCALATED, unit, 0, 1000)).hasSize(desk.count(Part.ESCALATED, unit)).extracting(DeskQueue.Row::id).doesNotContain(request.id());
    assertThat(desk.rows(Part.TO_UNDO, unit, 0, 1000)).hasSize(desk.count(Part.TO_UNDO, unit)).extracting(DeskQueue.Row::id).doesNotContain(request.id());
    assertThat(overdueAt(request.id())).as("the unit's time runs from the first sending").isNotNull();
    assertThat(overseer.open("tax", 0, 1000)).hasSize(overseer.count("tax", false)).extracting(OversightStore.Row::id).contains(request.id());
    assertThat(overseer.over("land", 0, 1000)).extracting(OversightStore.Row::id).doesNotContain(request.id());
    ExternalTask task = external("tax-330802.query").get(0);
    assertThat(documents.sealedOf(request.documentSetIds()).values()).hasSize(1);
    answer(task, Map.of("taxes", "无欠税"));

    assertThat(statuses(asking)).containsExactly("DONE");
    assertThat(lines(asking).get(0).resultName()).as("in words").contains("已查询");
    assertThat(lines(asking).get(0).answer()).containsExactly(new AskingStatus.Field("纳税情况", "无欠税"));
    assertThat(asTeam(() -> lines(asking)).get(0).answer()).as("for who works on the enforcement").isEmpty();
    assertThat(sheets()).singleElement().asString().contains("办理结果：已查询", "纳税情况：无欠税");
    assertThat(running("assistance-asking")).isZero();
  }

  @Test
  void whatABankAskedByItselfFoundIsAnAssetOfTheCaseAndStandsInTheDossier() {
    Asking asking = ask("bank.query", Map.of("purpose", "核实存款"), List.of(), List.of());
    String number = "62220812" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    Map<String, Object> account =
        Map.of("kind", "BANK_DEPOSIT", "identifier", number, "institution", "衢州农商行", "amountFen", 900_000);

    answer(external("bank-330802.query").get(0), Map.of("assets", List.of(account), "note", "另有保险柜一只"));

    assertThat(property.assetsOf(file.id()))
        .singleElement()
        .satisfies(asset -> {
          assertThat(asset.identifier()).isEqualTo(number);
          assertThat(asset.sources()).extracting(AssetSource::unitCode).containsExactly("bank-330802");
        });
    assertThat(lines(asking).get(0).answer()).extracting(AskingStatus.Field::label).containsExactly("财产", "办理说明");
    assertThat(sheets()).singleElement().asString().contains("种类：银行存款", "¥9,000.00", number, "另有保险柜一只");
  }

  @Test
  void theFieldsOfAnAnswerStandInTheOrderOfTheCatalogue() {
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of());
    approve();

    answer(external("hr-330802.query").get(0), Map.of("note", "附清单", "employers", "某公司", "insurances", "在保"));

    assertThat(lines(asking).get(0).answer()).extracting(AskingStatus.Field::label).containsExactly("社保参保情况", "工作单位", "办理说明");
  }

  private Timestamp overdueAt(String requestId) {
    String sql = "select overdue_at from assistance_request where id = ?";
    return jdbc.sql(sql).param(requestId).query((row, n) -> row.getTimestamp(1)).list().get(0);
  }

  private List<String> sheets() {
    return dossier.entries(file.id()).stream()
        .filter(entry -> entry.title().endsWith("反馈单.txt"))
        .map(entry -> new String(dossier.content(file.id(), entry.id()), StandardCharsets.UTF_8))
        .toList();
  }

  private <T> T asTeam(Supplier<T> work) {
    return user.as(Actor.staff("team330802", "辅助人员", Set.of(Roles.TEAM), Set.of(COURT)), work);
  }

  @Test
  void manyUnitsAreAskedAtOnceAndTheOneThatRefusedIsAskedAgainAlone() {
    Asking asking = ask("tax.query", PURPOSE, List.of("tax-330803"), List.of("330802", "330822"));
    approve();
    answer(external("tax-330802.query").get(0), Map.of("taxes", "无欠税"));
    answer(external("tax-330822.query").get(0), Map.of("taxes", "无登记"));
    refuse(external("tax-330803.query").get(0));

    assertThat(statuses(asking)).containsExactly("REFUSED", "DONE", "DONE");
    AskingStatus.Line refused = lines(asking).get(0);
    assertThat(refused.retriable()).isTrue();
    assertThat(refused.reason()).contains("不属本单位管辖");
    String requestId = refused.requestId().orElseThrow();
    asJudge(() -> askings.retry(file.id(), requestId));
    assertThatThrownBy(() -> asJudge(() -> askings.retry(file.id(), requestId))).hasMessageContaining("已重新发起");
    settle();
    answer(external("tax-330803.query").get(0), Map.of("taxes", "无欠税"));

    assertThat(statuses(asking)).containsExactly("DONE", "DONE", "DONE");
    assertThat(running("assistance-asking")).isZero();
  }

  @Test
  void aUnitThatHasLeftTheDirectoryIsAskedNoMore() {
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330803"));
    approve();
    refuse(external("hr-330803.query").get(0));
    String requestId = lines(asking).get(0).requestId().orElseThrow();
    withoutUnit();

    assertRefused("该单位已移出目录，请另选单位", () -> ask("hr.query", PURPOSE, List.of("hr-330803"), List.of()));
    assertRefused("该单位已移出目录，请另选单位", () -> asJudge(() -> askings.retry(file.id(), requestId)));
    jdbc.sql("""
            insert into assistance_route (matter, court_code, unit_code, decided_by, decided_at)
            values ('hr.query', '330803', 'hr-330800', 'x', current_timestamp)
            """)
        .update();
    agencies.refresh();
    String again = asJudge(() -> askings.retry(file.id(), requestId));

    List<String> papersOfTheOther = assistance.byId(requestId).documentSetIds();
    assertThat(assistance.byId(again)).returns("hr-330800", AssistanceRequest::unitCode)
        .satisfies(request -> assertThat(request.documentSetIds()).as("papers name their unit").isNotEqualTo(papersOfTheOther));
  }

  @Test
  void whoeverClicksTwiceAsksOnceMoreOnly() throws Exception {
    Asking asking = ask("bank.query", Map.of("purpose", "核实存款"), List.of(), List.of());
    refuse(external("bank-330802.query").get(0));
    String requestId = lines(asking).get(0).requestId().orElseThrow();
    Callable<Boolean> click = () -> asJudge(() -> isAskedAgain(requestId));

    ExecutorService clicks = Executors.newFixedThreadPool(4);
    try {
      long asked = 0;
      for (Future<Boolean> each : clicks.invokeAll(Collections.nCopies(4, click))) {
        asked += each.get() ? 1 : 0;
      }
      assertThat(asked).isEqualTo(1);
    } finally {
      clicks.shutdown();
    }

    assertThat(external("bank-330802.query")).hasSize(1);
    assertThat(assistance.ofPurpose(asking.id())).hasSize(2);
  }

  private boolean isAskedAgain(String requestId) {
    try {
      askings.retry(file.id(), requestId);
      return true;
    } catch (BusinessException again) {
      assertThat(again).hasMessageContaining("已重新发起");
      return false;
    }
  }

  @Test
  void aRequestToAnotherCountyIsMarkedAsCrossCounty() {
    Asking asking = ask("tax.query", PURPOSE, List.of("tax-330803", "tax-330802"), List.of());

    assertThat(
            jdbc.sql("select cross_county from assistance_request where purpose_id = ? order by unit_code desc")
                .param(asking.id())
                .query(Boolean.class)
                .list())
        .containsExactly(true, false);
  }

  @Test
  void whatIsWrongIsRefusedAndNothingIsLeftBehind() {
    assertRefused("“用途说明”必填", () -> ask("tax.query", Map.of(), List.of(), List.of()));
    assertRefused("不办理", () -> ask("tax.query", PURPOSE, List.of("hr-330802"), List.of()));
    assertRefused("由流程 property-control 发起", () -> ask("land.seal", Map.of(), List.of(), List.of()));
    assertRefused(
        "只能对本案被执行人发起协助",
        () -> ask("tax.query", Map.of("purpose", "核实", "debtorIds", List.of("somebody")), List.of(), List.of()));

    assertThat(statuses.statusOf(file.id())).isEmpty();
    assertThat(assistance.ofCase(file.id())).isEmpty();
  }

  private void assertRefused(String message, Supplier<?> work) {
    assertThatThrownBy(work::get).isInstanceOf(BusinessException.class).hasMessageContaining(message);
  }

  @Test
  void whereNoUnitIsTheCommandCentreNamesOneAndTheRequestGoesOn() {
    withoutUnit();
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330802", "330803"));
    assertThat(statuses(asking)).containsExactly("PREPARED", "WAITING_FOR_UNIT");
    assertThat(assistance.ofPurpose(asking.id())).hasSize(1);

    Task task = incidentTask();
    assertThatThrownBy(() -> handle(task, Map.of("incidentDecision", "CLOSE", "incidentNote", "已处理")))
        .hasMessageContaining("单位目录尚未更正");
    assertThatThrownBy(
            () -> handle(task, Map.of("incidentDecision", "CHOOSE_UNIT", "incidentUnit", "tax-330803", "incidentNote", "由市局办")))
        .hasMessageContaining("不办理");
    handle(task, Map.of("incidentDecision", "CHOOSE_UNIT", "incidentUnit", "hr-330800", "incidentNote", "由市局办"));

    assertThat(statuses(asking)).containsExactly("PREPARED", "PREPARED");
    approve();
    assertThat(external("hr-330802.query")).hasSize(1);
    assertThat(external("hr-330800.query")).hasSize(1);
    assertThat(agencies.unitFor("hr.query", "330803").code()).as("the decision holds").isEqualTo("hr-330800");
  }

  @Test
  void whereTheDirectoryIsPutRightTheRequestGoesOnByIt() {
    withoutUnit();
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330803"));
    jdbc.sql("update assistance_unit set valid_until = null where code = 'hr-330803'").update();
    agencies.refresh();

    handle(incidentTask(), Map.of("incidentDecision", "CLOSE", "incidentNote", "目录已更正"));

    assertThat(lines(asking).get(0).unit()).contains("hr-330803");
  }

  @Test
  void whereNobodyCanAnswerTheRequestIsGivenUp() {
    withoutUnit();
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330803"));

    handle(incidentTask(), Map.of("incidentDecision", "GIVE_UP", "incidentNote", "当地无此单位"));

    assertThat(statuses(asking)).containsExactly("GIVEN_UP");
    assertThat(assistance.ofPurpose(asking.id())).isEmpty();
  }

  @Test
  void nobodyComesToWaitForAnIncidentThatIsBeingClosed() throws Exception {
    withoutUnit();
    ask("hr.query", PURPOSE, List.of(), List.of("330803"));
    Task task = incidentTask();
    ExecutorService commander = Executors.newSingleThreadExecutor();
    try {
      List<CompletableFuture<Void>> closed = new ArrayList<>();
      Asking late =
          transactions.execute(
              status -> {
                Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330803"));
                String incident = asking.targets().get(0).incidentId().orElseThrow();
                assertThat(CompletableFuture.supplyAsync(() -> isLocked(incident), commander).join()).isTrue();
                closed.add(CompletableFuture.runAsync(() -> giveUp(task), commander));
                return asking;
              });
      closed.get(0).join();
      assertThat(statuses(late)).containsExactly("GIVEN_UP");
    } finally {
      commander.shutdown();
    }
  }

  private void giveUp(Task task) {
    handle(task, Map.of("incidentDecision", "GIVE_UP", "incidentNote", "当地无此单位"));
  }

  private boolean isLocked(String incident) {
    try {
      jdbc.sql("select id from assistance_incident where id = ? for update nowait").param(incident).query(String.class).single();
      return false;
    } catch (DataAccessException locked) {
      return true;
    }
  }

  @Test
  void anIncidentSurvivesTheWorkThatFailedBecauseOfIt() {
    withoutUnit();

    assertThatThrownBy(
            () ->
                assistance.open(
                    List.of(new RequestOrder(file.id(), "330803", "hr.query", "p-" + file.id(), Map.of(), List.of()))))
        .hasMessageContaining("没有办理 hr.query");

    String incident = tasks.createTaskQuery().taskId(incidentTask().getId()).singleResult().getProcessInstanceId();
    assertThat(incidents.byId((String) runtime.getVariable(incident, "incidentId")).reference()).isEqualTo("hr.query@330803");
    handle(incidentTask(), Map.of("incidentDecision", "GIVE_UP", "incidentNote", "演练"));
  }

  @Test
  void papersTakenBackLetNothingGoOut() {
    Asking asking = ask("tax.query", PURPOSE, List.of(), List.of());
    settle();
    tasks.complete(open("Task_ApproveDocument").getId(), Map.of("approvalDecision", "RETURN", "approvalOpinion", "不必查询"));
    settle();
    tasks.complete(open("Task_ReviseDraft").getId(), Map.of("revisionDecision", "WITHDRAW"));
    settle();

    assertThat(statuses(asking)).containsExactly("CANCELLED");
    assertThat(running("assistance-asking")).isZero();
    String requestId = lines(asking).get(0).requestId().orElseThrow();
    asJudge(() -> askings.retry(file.id(), requestId));
    approve();
    assertThat(external("tax-330802.query")).hasSize(1);
  }

  @Test
  void whatIsTakenBackBeforeItsPapersAreSealedNeverGoesOut() {
    Asking asking = ask("tax.query", PURPOSE, List.of("tax-330802", "tax-330803"), List.of());
    String requestId = lines(asking).get(0).requestId().orElseThrow();

    asJudge(
        () -> {
          askings.takeBack(requestId, "债务人已履行");
          return requestId;
        });
    approve();

    assertThat(statuses(asking)).containsExactly("CANCELLED", "SENT");
    assertThat(external("tax-330802.query")).isEmpty();
    assertThat(external("tax-330803.query")).hasSize(1);
  }

  @Test
  void aClosedCaseAsksNothingMoreOfItsDebtorButWhatIsBeingLiftedIsLifted() {
    withoutUnit();
    Asking nowhere = ask("hr.query", PURPOSE, List.of(), List.of("330803"));
    Asking impound = ask("police.impound", Map.of("plate", "浙H12345", "purpose", "扣押"), List.of(), List.of());
    Asking lift = ask("police.exit", Map.of("act", "LIFT", "startsOn", "2026-11-01", "reason", "已履行完毕"), List.of(), List.of());
    approve();
    Asking unsealed = ask("tax.query", PURPOSE, List.of(), List.of());
    String requestId = lines(impound).get(0).requestId().orElseThrow();
    user.as(Actor.agency("police-330802"), () -> exchange.disclose(requestId));

    cases.close(file.id(), ClosingMode.TERMINATED);

    assertThat(statuses(nowhere)).containsExactly("GIVEN_UP");
    assertThat(statuses(impound)).containsExactly("CANCELLED");
    assertThat(lines(impound).get(0).reason()).contains("案件已结案（终结执行）");
    assertThat(external("police-330802.impound")).isEmpty();
    assertThat(external("police-330802.withdraw")).as("the unit has it and must stop").hasSize(1);
    assertThat(statuses(unsealed)).containsExactly("CANCELLED");
    assertThat(statuses(lift)).containsExactly("SENT");
    handle(incidentTask(), Map.of("incidentDecision", "CHOOSE_UNIT", "incidentUnit", "hr-330800", "incidentNote", "由市局办"));
    assertThat(statuses(nowhere)).containsExactly("GIVEN_UP");
  }

  @Test
  void whatWaitedForAUnitWhenTheCaseWasClosedBeforeIsGivenUp() {
    withoutUnit();
    Asking asking = ask("hr.query", PURPOSE, List.of(), List.of("330803"));
    jdbc.sql("update casefile_case set status = 'CLOSED', closing_mode = 'PERFORMED' where id = ?").param(file.id()).update();

    handle(incidentTask(), Map.of("incidentDecision", "CHOOSE_UNIT", "incidentUnit", "hr-330800", "incidentNote", "由市局办"));

    assertThat(statuses(asking)).containsExactly("GIVEN_UP");
    assertThat(assistance.ofPurpose(asking.id())).isEmpty();
  }

  @Test
  void aRequestBeforeTheHolidayAnsweredAfterItTookAnHourAndAHalf() {
    ClockUtil.setCurrentTime(at("2026-09-30T16:00"));
    Asking asking = ask("bank.query", Map.of("purpose", "核实存款"), List.of(), List.of());
    ClockUtil.setCurrentTime(at("2026-10-08T09:30"));
    answer(external("bank-330802.query").get(0), Map.of("assets", List.of()));

    assertThat(
            jdbc.sql("select working_minutes from assistance_request where purpose_id = ?")
                .param(asking.id())
                .query(Long.class)
                .single())
        .isEqualTo(90);
  }

  private static Date at(String localTime) {
    return Date.from(LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
  }

  @Test
  void everythingThatHappenedToARequestIsOneTrace() {
    Asking asking = ask("bank.query", Map.of("purpose", "核实存款"), List.of(), List.of());
    String requestId = lines(asking).get(0).requestId().orElseThrow();
    user.as(Actor.agency("bank-330802"), () -> exchange.disclose(requestId));
    String officer = "officer-bank-330802";
    WorkAnswer nothing = new WorkAnswer("bank-330802", Optional.of(officer), Map.of("assets", List.of()), List.of());
    officers.answer(assistance.byId(requestId), "bank-330802.query", officer, nothing);

    List<AuditEntry> trace = asJudge(() -> statistics.traceOf(requestId));
    assertThat(trace)
        .extracting(AuditEntry::action)
        .containsExactly(
            "ASSISTANCE_OPENED", "ASSISTANCE_SENT", "ASSISTANCE_RECEIVED", "ASSISTANCE_ANSWERED", "ASSISTANCE_DONE");
    assertThat(trace.get(0).actor()).isEqualTo("judge330802");
    assertThat(trace.get(2).actor()).contains("bank-330802");
    assertThat(trace.subList(3, 5)).extracting(AuditEntry::actor).as("the person, too").containsOnly("agency:bank-330802/" + officer);
    assertThat(jdbc.sql("select account from assistance_receipt where request_id = ?").param(requestId).query(String.class).single())
        .isEqualTo("bank-330802/" + officer);
    Actor stranger = Actor.staff("judge330881", "执行法官", Set.of(Roles.JUDGE), Set.of("330881"));
    assertThatThrownBy(() -> user.as(stranger, () -> statistics.traceOf(requestId))).isInstanceOf(BusinessException.class);
  }

  private void withoutUnit() {
    jdbc.sql("update assistance_unit set valid_until = current_timestamp where code = 'hr-330803'").update();
    agencies.refresh();
  }

  private Asking ask(String matter, Map<String, Object> input, List<String> unitCodes, List<String> districts) {
    return asJudge(() -> askings.ask(new AskOrder(file.id(), matter, input, unitCodes, districts)));
  }

  private <T> T asJudge(Supplier<T> work) {
    return user.as(Actor.staff("judge330802", "执行法官", Set.of(Roles.JUDGE), Set.of(COURT)), work);
  }

  private List<AskingStatus.Line> lines(Asking asking) {
    return statuses.status(file.id(), asking.id()).lines();
  }

  private List<String> statuses(Asking asking) {
    return lines(asking).stream().map(AskingStatus.Line::status).toList();
  }

  private Task incidentTask() {
    List<Task> own = incidentTasks().filter(task -> !ofOthers.contains(task.getId())).toList();
    assertThat(own).hasSize(1);
    return own.get(0);
  }

  private Stream<Task> incidentTasks() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_HandleIncident").list().stream();
  }

  private void handle(Task task, Map<String, Object> values) {
    tasks.complete(task.getId(), values);
  }

  private Task open(String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey(element).singleResult();
  }

  private void approve() {
    settle();
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(file.caseNo())
        .taskDefinitionKey("Task_ApproveDocument")
        .list()
        .forEach(task -> tasks.complete(task.getId(), Map.of("approvalDecision", "APPROVE")));
    settle();
  }

  private void settle() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private List<Job> due() {
    return instances().stream()
        .flatMap(i -> jobs.createJobQuery().processInstanceId(i.getId()).messages().withRetriesLeft().list().stream())
        .toList();
  }

  private List<ProcessInstance> instances() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).list();
  }

  private long running(String process) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).processDefinitionKey(process).count();
  }

  private List<ExternalTask> external(String topic) {
    Set<String> mine = Set.copyOf(instances().stream().map(ProcessInstance::getId).toList());
    return externalTasks.createExternalTaskQuery().topicName(topic).list().stream()
        .filter(task -> mine.contains(task.getProcessInstanceId()))
        .toList();
  }

  @Test
  void whatComesBackWithAnyQueryIsFiledAsFindings() {
    ask("police.population", Map.of("purpose", "核实户籍"), List.of(), List.of());
    approve();
    ExternalTask task = external("police-330802.population").get(0);
    units.lock(unit(task), WORKER, task.getId(), Duration.ofMinutes(1));
    EvidenceFile found = new EvidenceFile("户籍.pdf", "application/pdf", new byte[] {1});
    units.complete(unit(task), WORKER, task.getId(), new WorkAnswer(unit(task), Map.of("note", "见附件"), List.of(found)));

    assertThat(dossier.entries(file.id())).filteredOn(entry -> entry.title().equals("户籍.pdf"))
        .singleElement().returns(DocumentCategory.SURVEY_REPORT, DossierEntry::category);
  }

  private static String unit(ExternalTask task) {
    return task.getTopicName().substring(0, task.getTopicName().lastIndexOf('.'));
  }

  private void answer(ExternalTask task, Map<String, Object> fields) {
    units.lock(unit(task), WORKER, task.getId(), Duration.ofMinutes(1));
    units.complete(unit(task), WORKER, task.getId(), new WorkAnswer(unit(task), fields, List.of()));
  }

  private void refuse(ExternalTask task) {
    units.lock(unit(task), WORKER, task.getId(), Duration.ofMinutes(1));
    units.refuse(unit(task), WORKER, task.getId(), "NOT_OUR_DISTRICT", "不属本单位管辖");
  }
}
