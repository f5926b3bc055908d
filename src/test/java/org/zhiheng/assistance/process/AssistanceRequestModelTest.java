package org.zhiheng.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.assistance.RequestWorld;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.assistance.UnitView;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.testing.H2Test;

/** The ways a request may go: answered, refused, silent and supervised, taken back. */
@H2Test
class AssistanceRequestModelTest extends RequestWorld {

  private static final String ACCOUNT = "land-330802";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired AgencyFetch fetch;
  @Autowired DeskQueue desk;
  @Autowired JdbcClient database;
  @Autowired AgencyTasks tasks;
  @Autowired AuditTrail audit;
  @Autowired UnitView view;
  @Autowired UnitNotices notices;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired ExternalTaskService externalTasks;

  @BeforeEach
  void aRequestIsSent() {
    sent("330802", "land.seal");
  }

  @Test
  void anAnswerIsFiledToTheDossierAndTheSameReceiptTwiceAddsNothing() {
    WorkItem item = received();
    assertThat(item.disclosed()).containsEntry("identifier", "衢产权1").containsEntry("caseNo", file.caseNo()).containsKey("holders").doesNotContainKey("debtors");
    WorkAnswer withoutProof = new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"), List.of());
    assertThatThrownBy(() -> tasks.complete(ACCOUNT, "w", item.id(), withoutProof)).hasMessageContaining("办理凭证");
    WorkAnswer empty = new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"),
        List.of(new EvidenceFile("回执.pdf", "application/pdf", new byte[0])));
    assertThatThrownBy(() -> tasks.complete(ACCOUNT, "w", item.id(), empty)).hasMessageContaining("“回执.pdf”是空文件");

    WorkAnswer answer =
        new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED", "receiptNo", "R1", "team", "HACKED"),
            List.of(new EvidenceFile("回执.pdf", "application/pdf", new byte[] {1})));
    tasks.complete(ACCOUNT, "w", item.id(), answer);
    tasks.complete(ACCOUNT, "w", item.id(), answer);

    assertThat(outcome()).isEqualTo("DONE");
    assertThat(assistance.byId(requestId).answer()).containsEntry("receiptNo", "R1").doesNotContainKey("team");
    assertThat(dossier.entries(file.id()).stream().filter(entry -> entry.source().equals(ACCOUNT))).hasSize(1);
  }

  @Test
  void aRefusalKeepsTheUnitsReason() {
    WorkItem item = received();
    assertThatThrownBy(() -> tasks.refuse(ACCOUNT, "w", item.id(), "NOT_OUR_DISTRICT", " ")).hasMessageContaining("请写明拒绝的理由");
    assertThatThrownBy(() -> tasks.refuse(ACCOUNT, "w", item.id(), "C".repeat(81), "不属本辖区")).hasMessageContaining("拒绝代码应为");
    assertThatThrownBy(() -> tasks.refuse(ACCOUNT, "w", item.id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "")).hasMessageContaining("补充的内容");
    tasks.refuse(ACCOUNT, "w", item.id(), "NOT_OUR_DISTRICT", "不属本辖区");

    assertThat(outcome()).isEqualTo("REFUSED");
    assertThat(assistance.byId(requestId).reason()).contains("不属本辖区");
  }

  @Test
  void aSilentUnitIsUrgedThenSupervisedSentAgainAndAtLastAnsweredOnPaper() {
    fire(AssistanceRequestModel.TIMER_REMIND);
    assertThat(assistance.byId(requestId).urged()).isEqualTo(1);
    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SILENT);
    supervise(Map.of("superviseDecision", "RESEND"));
    assertThat(assistance.byId(requestId)).returns(RequestStatus.SENT, AssistanceRequest::status).returns(2, AssistanceRequest::urged);
    assertThat(notices.of(List.of(ACCOUNT))).extracting(UnitNotices.Sent::notice).filteredOn(notice -> notice.reference().startsWith(requestId))
        .extracting(notice -> notice.kind() + notice.text().contains("重新发送")).containsExactlyInAnyOrder("REQUEST_URGEDfalse", "REQUEST_URGEDtrue");
    assertThat(externalTasks.createExternalTaskQuery().processInstanceId(instance).count()).as("sent anew, not twice").isEqualTo(1);

    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThatThrownBy(() -> supervise(Map.of("superviseDecision", "OFFLINE"))).hasMessageContaining("线下办理结果");
    supervise(Map.of("superviseDecision", "OFFLINE", "offlineResultCode", "CONTROLLED", "offlineReceiptNo", "纸1号"));

    assertThat(outcome()).isEqualTo("DONE");
    assertThat(assistance.byId(requestId).resultCode()).contains("CONTROLLED");
  }

  @Test
  void aUnitThatAnswersAfterItsTimeIsHeardAndSupervisionEnds() {
    fire(AssistanceRequestModel.TIMER_SILENCE);
    WorkItem late = received();
    assertThat(assistance.byId(requestId)).returns(RequestStatus.SILENT, AssistanceRequest::status)
        .satisfies(request -> assertThat(request.receivedAt()).isPresent());

    tasks.complete(ACCOUNT, "w", late.id(), new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"),
        List.of(new EvidenceFile("回执.pdf", "application/pdf", new byte[] {1}))));

    assertThat(outcome()).isEqualTo("DONE");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.DONE);
    assertThat(supervisions()).isZero();
  }

  @Test
  void aSilentUnitMayStillAskForMore() {
    fire(AssistanceRequestModel.TIMER_SILENCE);
    tasks.refuse(ACCOUNT, "w", received().id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "请补充不动产权证书复印件");

    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SUPPLEMENT);
    assertThat(supervisions()).isZero();
  }

  private long supervisions() {
    return userTasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey("Task_Supervise").count();
  }

  @Test
  void aUnitHeardNothingOfIsToldOfTheWithdrawalAndCanNoLongerAnswer() {
    WorkItem item = received();
    fire(AssistanceRequestModel.TIMER_SILENCE);
    supervise(Map.of("superviseDecision", "WITHDRAW", "superviseNote", "改由上级法院协调"));

    WorkAnswer answer = new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"), List.of());
    assertThatThrownBy(() -> tasks.complete(ACCOUNT, "w", item.id(), answer)).hasMessageContaining("没有这一任务");
    confirmed();
    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aRequestSentOutByAnEarlierModelIsUndoneBySupervisionItself() {
    received();
    Map<String, Object> ofTheCaller = Map.of("requestId", requestId, "caseId", file.id(), "courtCode", "330802");
    String supervision = runtime.startProcessInstanceByKey(AssistanceSupervisionModel.KEY, file.caseNo(), ofTheCaller).getId();
    supervise(Map.of("superviseDecision", "WITHDRAW", "superviseNote", "改由上级法院协调"));

    confirmed();

    assertThat(runtime.createProcessInstanceQuery().processInstanceId(supervision).count()).isZero();
  }

  /** The unit says that it had done nothing yet. */
  private void confirmed() {
    WorkItem notice = fetched(ACCOUNT, ACCOUNT + ".withdraw");
    tasks.complete(ACCOUNT, "w", notice.id(), new WorkAnswer(ACCOUNT, Map.of("resultCode", "NOTHING_DONE"), List.of()));
  }

  @Test
  void aUnitSentTheRequestOnceMoreIsToldOfItsWithdrawalThoughItHasNotLookedAgain() {
    received();
    Optional<Instant> service = assistance.byId(requestId).receivedAt();
    fire(AssistanceRequestModel.TIMER_SILENCE);
    supervise(Map.of("superviseDecision", "RESEND"));
    assertThat(assistance.byId(requestId).receivedAt()).as("the time of service").isPresent().isEqualTo(service);

    assistance.cancel(requestId, "债务已清偿");

    assertThat(desk.rows(DeskQueue.Part.TO_UNDO, List.of(ACCOUNT), 0, 1000)).extracting(DeskQueue.Row::id).contains(requestId);
    confirmed();
    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aSupervisorMayWithdrawWithAReason() {
    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThatThrownBy(() -> supervise(Map.of("superviseDecision", "WITHDRAW"))).hasMessageContaining("撤回理由");
    supervise(Map.of("superviseDecision", "WITHDRAW", "superviseNote", "改由上级法院协调"));

    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aUnitAsksForMoreAndGetsTheRequestBackWithAnswerAndPapers() {
    tasks.refuse(ACCOUNT, "w", received().id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "请补充不动产权证书复印件");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SUPPLEMENT);
    assertThatThrownBy(() -> supplement("RESEND")).hasMessageContaining("尚未答复协助单位");
    assertThatThrownBy(() -> life.supply(requestId, " ", List.of())).hasMessageContaining("请填写补充说明");
    assertThatThrownBy(() -> life.supply(requestId, "见附件", List.of("nowhere"))).hasMessageContaining("卷宗中没有所选的材料");
    DossierEntry title = dossier.add(
        file.id(),
        new DossierDocument(
            Volume.MAIN, DocumentCategory.SUPPLEMENT, "产权证书.pdf", "application/pdf", "judge", UUID.randomUUID().toString(), new byte[] {7}));

    life.supply(requestId, "产权证书复印件见附件", List.of(title.id()));
    supplement("RESEND");

    WorkItem again = received();
    assertThat(again.disclosed()).containsEntry("supplement", "产权证书复印件见附件");
    assertThat(tasks.documents(ACCOUNT, again.id())).extracting(WorkDocument::name).contains("产权证书.pdf");
    assertThat(tasks.content(ACCOUNT, again.id(), title.id())).containsExactly(7).isEqualTo(tasks.content(ACCOUNT, again.id(), title.id()));
    assertThat(audit.of("assistance_request", requestId)).filteredOn(entry -> entry.action().equals("ASSISTANCE_PAPER_TAKEN"))
        .singleElement().satisfies(entry -> assertThat(entry.actor()).contains(ACCOUNT));
  }

  @Test
  void theUnitsTimeStandsStillWhileTheCourtSupplements() {
    at("2026-12-01T09:00");
    sent("330802", "land.seal");
    assertThat(due(AssistanceRequestModel.TIMER_REMIND)).isEqualTo("2026-12-01T10:00");
    at("2026-12-01T09:40");
    tasks.refuse(ACCOUNT, "w", received().id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "请补充不动产权证书复印件");
    at("2026-12-02T10:00");
    life.supply(requestId, "见附件", List.of());
    supplement("RESEND");

    assertThat(due(AssistanceRequestModel.TIMER_REMIND)).as("20 of 60 minutes are left").isEqualTo("2026-12-02T10:20");
    assertThat(due(AssistanceRequestModel.TIMER_ESCALATE)).as("80 of 120").isEqualTo("2026-12-02T11:20");
    assertThat(due(AssistanceRequestModel.TIMER_SILENCE)).as("440 of 480, office hours only").isEqualTo("2026-12-03T10:50");
    assertThat(desk.rows(DeskQueue.Part.WAITING, List.of(ACCOUNT), 0, 1000)).filteredOn(row -> row.id().equals(requestId))
        .singleElement().satisfies(row -> assertThat(row.usedBefore()).isEqualTo(40));

    at("2026-12-02T10:25");
    fire(AssistanceRequestModel.TIMER_REMIND);
    assertThat(assistance.byId(requestId).urged()).isEqualTo(1);
    tasks.refuse(ACCOUNT, "w", received().id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "再请补充");
    at("2026-12-02T14:00");
    life.supply(requestId, "见附件", List.of());
    supplement("RESEND");
    fire(AssistanceRequestModel.TIMER_REMIND);
    assertThat(assistance.byId(requestId).urged()).as("not urged again for minutes it was urged for").isEqualTo(1);

    at("2026-12-02T14:15");
    tasks.complete(ACCOUNT, "w", received().id(), new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"),
        List.of(new EvidenceFile("回执.pdf", "application/pdf", new byte[] {1}))));
    assertThat(outcome()).isEqualTo("DONE");
    assertThat(database.sql("select working_minutes from assistance_request where id = ?").param(requestId).query(Long.class).single())
        .as("40 + 25 + 15 minutes were the unit's").isEqualTo(80);
  }

  private static void at(String time) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(time).atZone(ZONE).toInstant()));
  }

  private String due(String timer) {
    Date due = management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getDuedate();
    return LocalDateTime.ofInstant(due.toInstant(), ZONE).toString();
  }

  @AfterEach
  void theClockIsRightAgain() {
    ClockUtil.reset();
  }

  @Test
  void aCourtThatNeedsTheUnitNoLongerWithdrawsInsteadOfSupplying() {
    tasks.refuse(ACCOUNT, "w", received().id(), AssistanceRequestModel.ERROR_SUPPLEMENT, "请补充");
    assertThatThrownBy(() -> supplement("MAYBE")).hasMessageContaining("处理方式应为");

    supplement("WITHDRAW");

    confirmed();
    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aUnitThatIsNotTheRightOneSendsTheRequestOnToTheOneItNames() {
    WorkItem item = received();
    assertThatThrownBy(() -> tasks.refuse(ACCOUNT, "w", item.id(), AssistanceRequestModel.ERROR_FORWARDED, "房屋在衢江"))
        .hasMessageContaining("请选择同一部门的另一个单位");
    assertThatThrownBy(() -> life.nameForward(requestId, "police-330803", "不归我们")).hasMessageContaining("同一部门");

    life.nameForward(requestId, "land-330803", "房屋在衢江");
    tasks.refuse(ACCOUNT, "w", item.id(), AssistanceRequestModel.ERROR_FORWARDED, "房屋在衢江");

    assertThat(assistance.byId(requestId)).returns("land-330803", AssistanceRequest::unitCode).returns("land-330803.seal", AssistanceRequest::topic);
    assertThat(assistance.byId(requestId).receivedAt()).as("by the unit that has it now").isEmpty();
    assertThat(life.steps(requestId)).singleElement().returns(RequestStep.Kind.FORWARDED, RequestStep::kind).returns("房屋在衢江", RequestStep::text);
    assertThat(fetched("land-330803", "land-330803.seal").disclosed()).containsEntry("identifier", "衢产权1");
    assertThat(database.sql("select cross_county from assistance_request where id = ?").param(requestId).query(Boolean.class).single())
        .as("another county's unit has it now").isTrue();
  }

  @Test
  void aUnitThatTakesTooLongIsReportedToItsLeaderByTheClock() {
    assertThat(received().disclosed()).containsEntry("escalated", false);
    fire(AssistanceRequestModel.TIMER_ESCALATE);

    assertThat(life.steps(requestId)).extracting(RequestStep::kind).containsExactly(RequestStep.Kind.ESCALATED);
    assertThat(view.fields(assistance.byId(requestId))).as("what a program sees").containsEntry("escalated", true);
    assertThat(notices.of(List.of(ACCOUNT))).extracting(UnitNotices.Sent::notice)
        .filteredOn(notice -> notice.reference().startsWith(requestId))
        .singleElement().satisfies(notice -> assertThat(notice.text()).contains("不动产查封", "逾期未复", "单位负责人"));
  }

  @Test
  void aPersonMayUrgeAsOftenAsTheTableAllows() {
    for (int time = 1; time <= 3; time++) {
      life.urge(requestId);
    }

    assertThat(assistance.byId(requestId).urged()).isEqualTo(3);
    assertThatThrownBy(() -> life.urge(requestId)).hasMessageContaining("最多人工催办 3 次");
    assertThat(notices.of(List.of(ACCOUNT))).filteredOn(sent -> sent.notice().reference().startsWith(requestId)).hasSize(3);
  }

  @Test
  void aRequestWhoseWorkerGaveUpIsOfferedAgainByName() {
    assertThatThrownBy(() -> life.retry(requestId)).hasMessageContaining("不需要重试");
    WorkItem item = received();
    tasks.fail(ACCOUNT, "w", item.id(), "系统故障", 0, Duration.ZERO);

    life.retry(requestId);

    assertThat(received().id()).isEqualTo(item.id());
  }

  @Test
  void aUnitThatHasTheRequestIsToldOfItsWithdrawalAndPutsThingsBack() {
    received();
    assistance.cancel(requestId, "债务已清偿");

    WorkItem notice = fetched(ACCOUNT, ACCOUNT + ".withdraw");
    assertThat(notice.disclosed()).containsEntry("requestNo", requestId).containsEntry("identifier", "衢产权1").doesNotContainKey("holders");
    WorkAnswer nonsense = new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"), List.of());
    assertThatThrownBy(() -> tasks.complete(ACCOUNT, "w", notice.id(), nonsense)).hasMessageContaining("NOTHING_DONE 或 UNDONE");
    tasks.complete(ACCOUNT, "w", notice.id(), new WorkAnswer(ACCOUNT, Map.of("resultCode", "UNDONE"), List.of()));

    assertThat(outcome()).isEqualTo("CANCELLED");
    assertThat(life.steps(requestId)).singleElement().returns("UNDONE", RequestStep::text);
  }

  @Test
  void aUnitSilentOnAWithdrawalIsCalledByTheCommandCentre() {
    received();
    assistance.cancel(requestId, "债务已清偿");
    String child = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(child).singleResult().getId());
    String task = userTasks.createTaskQuery().processInstanceId(child).singleResult().getId();

    assertThatThrownBy(() -> userTasks.complete(task, Map.of("cancellationChecked", false))).hasMessageContaining("核实后勾选");
    userTasks.complete(task, Map.of("cancellationChecked", true));

    assertThat(externalTasks.createExternalTaskQuery().processInstanceId(child).count()).as("the notice").isZero();
    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aProgramMayConfirmAWithdrawalLateAndTheCheckEnds() {
    received();
    assistance.cancel(requestId, "债务已清偿");
    String child = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(child).singleResult().getId());

    confirmed();

    assertThat(userTasks.createTaskQuery().processInstanceId(child).count()).isZero();
    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aRequestTakenBackDisappearsFromTheUnitsList() {
    assistance.cancel(requestId, "债务已清偿");

    assertThat(outcome()).isEqualTo("CANCELLED");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.CANCELLED);
    assertThatThrownBy(() -> assistance.cancel(requestId, "再次")).hasMessageContaining("不能再变更");
  }

  private WorkItem received() {
    return fetched(ACCOUNT, ACCOUNT + ".seal");
  }

  private WorkItem fetched(String account, String topicName) {
    FetchOrder.Topic topic = new FetchOrder.Topic(topicName, Duration.ofSeconds(60), Optional.empty(), Optional.of(file.caseNo()));
    return fetch.fetchAndLock(new FetchOrder(account, "w", 1, true, Optional.empty(), List.of(topic))).get(0);
  }

  private void fire(String timer) {
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
  }

  private Object outcome() {
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).as("the process has ended").isZero();
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("assistanceOutcome").singleResult().getValue();
  }
}
