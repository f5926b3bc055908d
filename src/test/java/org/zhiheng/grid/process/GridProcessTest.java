package org.zhiheng.grid.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.ClueAction;
import org.zhiheng.grid.ClueKind;
import org.zhiheng.grid.ExposureOrder;
import org.zhiheng.grid.GridTask;
import org.zhiheng.grid.GridTaskKind;
import org.zhiheng.grid.GridTaskStatus;
import org.zhiheng.grid.GridWorld;
import org.zhiheng.grid.OutingKind;
import org.zhiheng.grid.OutingOrder;
import org.zhiheng.grid.OutingOutcome;
import org.zhiheng.grid.TaskOrder;
import org.zhiheng.grid.TaskOutcome;
import org.zhiheng.notification.ChannelDelivery;
import org.zhiheng.notification.ChannelStatus;
import org.zhiheng.notification.MessageStatus;
import org.zhiheng.notification.Notifications;
import org.zhiheng.notification.Publication;
import org.zhiheng.notification.Publicity;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.testing.H2Test;

/** The ways a task, a clue and an exposure may go. */
@H2Test
class GridProcessTest extends GridWorld {

  private static final String GATEWAY = "publicity";

  @Autowired RuntimeService runtime;
  @Autowired TaskService userTasks;
  @Autowired ManagementService management;
  @Autowired ExternalTaskService externalTasks;
  @Autowired Publicity publicity;
  @Autowired AgencyTasks channelTasks;
  @Autowired Notifications notifications;
  @Autowired List<ExternalWork> works;
  @Autowired org.springframework.context.ApplicationEventPublisher events;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;
  @Autowired java.time.Clock clock;

  private CaseFile file;

  @BeforeEach
  void aFiledCase() {
    people();
    file = filed();
  }

  // ---- tasks

  @Test
  void aTaskGoesToTheOneWorkerOfTheDebtorsVillageAndEndsWithTheAnswer() {
    GridTask task = ordered(file, GridTaskKind.VISIT, false);

    assertThat(task.worker()).isEqualTo(WORKER);
    assertThat(task.dueOn()).as("C05: seven days, rolled to a working day").isAfterOrEqualTo(LocalDate.now(clock).plusDays(7));
    assertThat(only(GridTaskModel.TASK_ANSWER).getAssignee()).isEqualTo(WORKER);
    assertThatThrownBy(() -> userTasks.complete(only(GridTaskModel.TASK_ANSWER).getId())).hasMessageContaining("尚未在手机页面反馈");

    asWorker(WORKER, () -> desk.open(task.id()));
    assertThat(tasks.byId(task.id()).status()).isEqualTo(GridTaskStatus.READ);
    answers(task, TaskOutcome.ABSENT, Map.of(ClueKind.PROPERTY, "在镇上开小店", ClueKind.FAMILY, "与父母同住"));

    assertThat(tasks.byId(task.id()).status()).isEqualTo(GridTaskStatus.DONE);
    assertThat(open(GridTaskModel.TASK_ANSWER)).isEmpty();
    assertThat(clues.ofCase(file.id())).extracting(Clue::kind).containsExactlyInAnyOrder(ClueKind.PROPERTY, ClueKind.FAMILY);
    assertThat(open(GridClueModel.TASK_VERIFY)).hasSize(2).allMatch(open -> file.handler().orElseThrow().equals(open.getAssignee()));
    assertThat(outings.ofCase(file.id())).as("实地调查 is a visit").singleElement().satisfies(
        visit -> assertThat(visit.done().orElseThrow().outcome()).isEqualTo(OutingOutcome.ABSENT));
    assertThat(dossier.entries(file.id())).as("the photo lies in the dossier").anySatisfy(
        entry -> {
          assertThat(entry.title()).contains(task.taskNo());
          assertThat(entry.source()).isEqualTo(WORKER);
        });
    assertThatThrownBy(() -> answers(task, TaskOutcome.FOUND, Map.of())).hasMessageContaining("不必再报");
  }

  @Test
  void theWorkerIsToldByShortMessageAndTheTaskWaitsForNone() {
    GridTask first = ordered(file, GridTaskKind.VISIT, false);
    LockedExternalTask told = message(first);
    assertThat(smsWork().disclose(first.id()).toString()).contains("139057", first.taskNo()).doesNotContain("李四光", file.caseNo());
    smsWork().accept(first.id(), new WorkAnswer(GATEWAY, Map.of("gatewayMessageId", "GW-1"), List.of()));
    externalTasks.complete(told.getId(), GATEWAY);
    assertThat(statusOf(first)).isEqualTo(MessageStatus.HANDED_OVER);

    GridTask second = ordered(file, GridTaskKind.TRACE, false);
    LockedExternalTask failing = message(second);
    smsWork().refuse(second.id(), GATEWAY, "SMS_UNDELIVERABLE", "空号");
    externalTasks.handleBpmnError(failing.getId(), GATEWAY, "SMS_UNDELIVERABLE");
    assertThat(statusOf(second)).isEqualTo(MessageStatus.FAILED);

    GridTask third = ordered(file, GridTaskKind.FIND, false);
    message(third);
    fire(GridTaskModel.TIMER_SMS);

    assertThat(open(GridTaskModel.TASK_ANSWER)).as("none of it keeps anybody from answering").hasSize(3);
    answers(first, TaskOutcome.ABSENT, Map.of());
    assertThat(open(GridTaskModel.TASK_ANSWER)).hasSize(2);
  }

  private LockedExternalTask message(GridTask task) {
    String waiting =
        management.createJobQuery().activityId(GridTaskModel.SERVICE_SMS).list().stream()
            .filter(job -> task.id().equals(runtime.getVariable(job.getProcessInstanceId(), GridTaskModel.TASK_ID)))
            .map(org.camunda.bpm.engine.runtime.Job::getId)
            .findFirst()
            .orElseThrow();
    management.executeJob(waiting);
    return externalTasks.fetchAndLock(1, GATEWAY).topic("sms.send", 60_000).businessKey(file.caseNo())
        .processInstanceVariableEquals(GridTaskModel.TASK_ID, task.id()).execute().get(0);
  }

  private ExternalWork smsWork() {
    return works.stream().filter(work -> work.reference().equals(GridTaskModel.NOTIFICATION_ID)).findFirst().orElseThrow();
  }

  private MessageStatus statusOf(GridTask task) {
    return notifications.ofNotice(task.id()).get(0).status();
  }

  @Test
  void anOverdueTaskIsRemindedSupervisedUrgedAndAtLastTakenBack() {
    GridTask first = ordered(file, GridTaskKind.TRACE, false);
    fire(GridTaskModel.TIMER_REMIND);
    assertThat(tasks.byId(first.id()).reminded()).isEqualTo(1);
    fire(GridTaskModel.TIMER_OVERDUE);
    assertThat(tasks.byId(first.id()).escalatedAt()).isPresent();
    complete(GridTaskModel.TASK_SUPERVISE, Map.of(GridTaskModel.DECISION, GridTaskModel.URGE));
    assertThat(tasks.byId(first.id()).reminded()).isEqualTo(2);
    fire(GridTaskModel.TIMER_STILL_UNANSWERED);
    complete(GridTaskModel.TASK_SUPERVISE, Map.of(GridTaskModel.DECISION, GridTaskModel.URGE));
    assertThat(tasks.byId(first.id()).reminded()).as("urged again, two working days later").isEqualTo(3);
    assertThat(open(GridTaskModel.TASK_ANSWER)).as("the worker can still answer").hasSize(1);

    GridTask second = ordered(file, GridTaskKind.FIND, true);
    assertThat(second.dueOn()).as("urgent: three days").isBefore(first.dueOn());
    fire(GridTaskModel.TIMER_OVERDUE);
    assertThatThrownBy(() -> complete(GridTaskModel.TASK_SUPERVISE, Map.of(GridTaskModel.DECISION, GridTaskModel.WITHDRAW)))
        .hasMessageContaining("撤回理由");
    complete(GridTaskModel.TASK_SUPERVISE, Map.of(GridTaskModel.DECISION, GridTaskModel.WITHDRAW, GridTaskModel.NOTE, "改由法院自行查找"));
    assertThat(tasks.byId(second.id()).status()).isEqualTo(GridTaskStatus.WITHDRAWN);
  }

  @Test
  void aTaskIsNotGivenTwiceNorToNobodyNorAbroad() {
    String debtor = file.debtors().get(0).id();
    ordered(file, GridTaskKind.FIND, false);
    assertThatThrownBy(() -> ordered(file, GridTaskKind.FIND, false)).hasMessageContaining("不能重复交办");
    assertThatThrownBy(() -> order(debtor, "330881001001")).hasMessageContaining("不在本院辖区");
    assertThatThrownBy(() -> order(debtor, "330822003001")).hasMessageContaining("尚未开通账号");
    assertThatThrownBy(() -> order(debtor, "1")).hasMessageContaining("没有这个村");
    assertThatThrownBy(() -> order("nobody", VILLAGE)).hasMessageContaining("被执行人");
    CaseFile vague = filed("浙江省杭州市", "买卖合同纠纷", "330822198002022020");
    assertThatThrownBy(() -> ordered(vague, GridTaskKind.VISIT, false)).hasMessageContaining("请选择");
    assertThatThrownBy(() -> asJudge(() -> tasks.order(file.id(),
            new TaskOrder(debtor, GridTaskKind.VISIT, false, "电话13857012345", Optional.empty()))))
        .hasMessageContaining("不要填写");
  }

  private GridTask order(String party, String village) {
    return asJudge(() -> tasks.order(file.id(), new TaskOrder(party, GridTaskKind.VISIT, false, "请了解", Optional.of(village))));
  }

  @Test
  void aJudgeTakesATaskBackAndAClearedDebtTakesBackTheOthers() {
    GridTask task = ordered(file, GridTaskKind.VISIT, false);
    GridTask other = ordered(file, GridTaskKind.FIND, false);
    asJudge(() -> {
      tasks.takeBack(task.id(), "已在县城找到");
      return task;
    });
    assertThat(tasks.byId(task.id()).status()).isEqualTo(GridTaskStatus.WITHDRAWN);
    assertThat(open(GridTaskModel.TASK_ANSWER)).hasSize(1);

    told(new DebtCleared(file.id(), file.caseNo()));

    assertThat(tasks.byId(other.id()).status()).isEqualTo(GridTaskStatus.WITHDRAWN);
    assertThat(open(GridTaskModel.TASK_ANSWER)).isEmpty();
  }

  // ---- clues

  @Test
  void aClueOfNoCaseGoesToTheGridsJudgeAndEndsOnlyWithAnAction() {
    Clue clue = unasked("在汽车站附近见到外地牌照车辆", false);
    Task verify = clueTask(clue, GridClueModel.TASK_VERIFY);
    assertThat(verify.getAssignee()).isEqualTo("judge" + COURT);
    assertThat(verify.getTenantId()).isEqualTo(COURT);
    assertThat(asJudge(clues::withoutCase)).extracting(Clue::id).contains(clue.id());

    assertThatThrownBy(() -> userTasks.complete(verify.getId(), Map.of(GridClueModel.DECISION, GridClueModel.CLOSE)))
        .hasMessageContaining("线索不能没有结果就终结");
    assertThatThrownBy(() -> userTasks.complete(verify.getId(), closing(ClueAction.CONTROLLED))).hasMessageContaining("请填写案号");
    assertThatThrownBy(() -> userTasks.complete(verify.getId(), Map.of(GridClueModel.DECISION, GridClueModel.ACT))).hasMessageContaining("请填写案号");
    assertThatThrownBy(() -> userTasks.complete(verify.getId(), Map.of(
            GridClueModel.DECISION, GridClueModel.ACT, GridClueModel.CASE_NO, "（2019）浙0822执99号")))
        .hasMessageContaining("没有案号");
    userTasks.complete(verify.getId(), closing(ClueAction.UNRELATED));

    assertThat(clues.byId(clue.id()).closing().orElseThrow().action()).isEqualTo(ClueAction.UNRELATED);
    assertThat(clueTasks(clue)).isEmpty();
  }

  @Test
  void aClueOfAnotherCourtsCaseIsHandedOverToItsJudgeAndStaysTheWorkers() {
    CaseFile elsewhere = filed("330881", ADDRESS, "买卖合同纠纷", "330822198002022020");
    Clue clue = unasked("在邻县工地见到其本人", false);
    Task verify = clueTask(clue, GridClueModel.TASK_VERIFY);
    assertThatThrownBy(() -> userTasks.complete(verify.getId(), handingOver(file.caseNo()))).hasMessageContaining("不能移送");
    assertThatThrownBy(() -> userTasks.complete(verify.getId(), closing(ClueAction.HANDED_OVER))).hasMessageContaining("请填写案号");

    userTasks.complete(verify.getId(), handingOver(elsewhere.caseNo()));

    Clue handedOver = clues.byId(clue.id());
    assertThat(handedOver.isOpen()).isTrue();
    assertThat(handedOver.courtCode()).isEqualTo("330881");
    assertThat(handedOver.caseId()).contains(elsewhere.id());
    assertThat(handedOver.reporter()).as("SC-11: the credit stays").isEqualTo(clue.reporter());
    assertThat(handedOver.dueOn()).isEqualTo(clue.dueOn());
    Task there = clueTask(clue, GridClueModel.TASK_VERIFY);
    assertThat(there.getTenantId()).isEqualTo("330881");
    userTasks.complete(there.getId(), closing(ClueAction.MET));
    assertThat(clues.byId(clue.id()).closing().orElseThrow().action()).isEqualTo(ClueAction.MET);
  }

  private static Map<String, Object> handingOver(String caseNo) {
    Map<String, Object> values = new HashMap<>(closing(ClueAction.HANDED_OVER));
    values.put(GridClueModel.CASE_NO, caseNo);
    return values;
  }

  @Test
  void anUncheckedClueIsRemindedAndSupervised() {
    Clue clue = unasked("夜间回家", true);
    fireOf(clue, GridClueModel.TIMER_REMIND);
    assertThat(clues.byId(clue.id()).reminded()).isEqualTo(1);
    fireOf(clue, GridClueModel.TIMER_OVERDUE);
    Task supervise = clueTask(clue, GridClueModel.TASK_SUPERVISE);
    assertThatThrownBy(() -> userTasks.complete(supervise.getId())).hasMessageContaining("督办意见");
    userTasks.complete(supervise.getId(), Map.of(GridClueModel.SUPERVISE_NOTE, "今日核查"));
    assertThat(clues.byId(clue.id()).escalatedAt()).isPresent();
    fireOf(clue, GridClueModel.TIMER_STILL_OPEN);
    assertThat(clueTask(clue, GridClueModel.TASK_SUPERVISE).getId()).as("called again").isNotEqualTo(supervise.getId());
    userTasks.complete(clueTask(clue, GridClueModel.TASK_VERIFY).getId(), closing(ClueAction.UNFOUNDED));
  }

  @Test
  void anUrgentActionHasTeamVehicleAndRecordBeforeItsTaskEnds() {
    Clue clue = unasked("正在村口小店", true);
    userTasks.complete(clueTask(clue, GridClueModel.TASK_VERIFY).getId(),
        Map.of(GridClueModel.DECISION, GridClueModel.ACT, GridClueModel.CASE_NO, file.caseNo()));
    Task act = clueTask(clue, GridClueModel.TASK_URGENT_ACTION);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(act.getProcessInstanceId()).singleResult().getBusinessKey())
        .isEqualTo(file.caseNo());
    assertThat(dossier.entries(file.id())).as("the clue's photo came into the dossier").anyMatch(e -> e.title().contains(clue.clueNo()));
    assertThatThrownBy(() -> userTasks.complete(act.getId(), gone())).hasMessageContaining("队伍、车辆");
    assertThatThrownBy(() -> asJudge(() -> outings.enter(file.id(), outing(clue, "")))).hasMessageContaining("车辆");

    asJudge(() -> outings.enter(file.id(), outing(clue, "浙H1234警")));
    userTasks.complete(act.getId(), gone());

    assertThat(clues.byId(clue.id()).closing().orElseThrow().action()).isEqualTo(ClueAction.URGENT_ACTION);
    assertThatThrownBy(() -> asJudge(() -> clues.rate(clue.id(), 6, ""))).hasMessageContaining("一至五星");
    assertThat(asJudge(() -> clues.rate(clue.id(), 5, "及时准确")).rating().orElseThrow().stars()).isEqualTo(5);
    assertThat(asWorker(WORKER, desk::clues)).anySatisfy(line -> assertThat(line.rating()).contains(5));
  }

  private static Map<String, Object> gone() {
    return Map.of(GridClueModel.URGENT_DECISION, GridClueModel.GONE);
  }

  @Test
  void aTeamThatNeedNotGoOutGivesTheClueBackAndIsCalledToAccountLikeTheJudge() {
    Clue clue = unasked("正在村口小店", true);
    userTasks.complete(clueTask(clue, GridClueModel.TASK_VERIFY).getId(),
        Map.of(GridClueModel.DECISION, GridClueModel.ACT, GridClueModel.CASE_NO, file.caseNo()));
    fireOf(clue, GridClueModel.TIMER_OVERDUE);
    assertThat(clueTask(clue, GridClueModel.TASK_SUPERVISE).getAssignee()).as("the director is called, nobody has gone out in time").isNull();

    userTasks.complete(clueTask(clue, GridClueModel.TASK_URGENT_ACTION).getId(),
        Map.of(GridClueModel.URGENT_DECISION, GridClueModel.NOT_GONE));
    userTasks.complete(clueTask(clue, GridClueModel.TASK_VERIFY).getId(), closing(ClueAction.MET));

    assertThat(clues.byId(clue.id()).closing().orElseThrow().action()).isEqualTo(ClueAction.MET);
    assertThat(clueTasks(clue)).isEmpty();
  }

  @Test
  void nobodyGoesOutForACaseThatIsNotBeingEnforced() {
    Clue clue = unasked("节前回乡", true);
    Task verify = clueTask(clue, GridClueModel.TASK_VERIFY);
    cases.close(file.id(), ClosingMode.TERMINATED);
    Map<String, Object> act = Map.of(GridClueModel.DECISION, GridClueModel.ACT, GridClueModel.CASE_NO, file.caseNo());

    assertThatThrownBy(() -> userTasks.complete(verify.getId(), act)).hasMessageContaining("请先恢复执行");
  }

  private OutingOrder outing(Clue clue, String vehicle) {
    return new OutingOrder(OutingKind.URGENT, Optional.of(clue.id()), clock.instant().minus(Duration.ofMinutes(40)), "村口小店",
        "执行一组", vehicle, Optional.of(OutingOutcome.PAID), "到场后被执行人当场履行", Optional.empty());
  }

  @Test
  void aClueLeftOpenEndsWithItsCase() {
    GridTask task = ordered(file, GridTaskKind.TRACE, false);
    answers(task, TaskOutcome.PARTLY, Map.of(ClueKind.WHEREABOUTS, "在外地务工"));
    assertThatThrownBy(() -> asJudge(() -> clues.rate(clues.ofCase(file.id()).get(0).id(), 5, ""))).hasMessageContaining("尚未办结");

    told(new CaseClosed(file.id(), file.caseNo(), ClosingMode.PERFORMED));

    assertThat(clues.ofCase(file.id())).singleElement().satisfies(
        clue -> assertThat(clue.closing().orElseThrow().action()).isEqualTo(ClueAction.CASE_ENDED));
    assertThat(open(GridClueModel.TASK_VERIFY)).isEmpty();
  }

  @Test
  void threeVisitsInVainSuggestTheGrid() {
    for (int visit = 1; visit <= 3; visit++) {
      assertThat(outings.advice(file.id()).nextStep()).isEqualTo(visit == 1 ? "NONE" : "VISIT");
      int day = visit;
      asJudge(() -> outings.enter(file.id(), visit(day, OutingOutcome.ABSENT)));
    }
    assertThat(outings.advice(file.id())).satisfies(advice -> {
      assertThat(advice.failedVisits()).isEqualTo(3);
      assertThat(advice.nextStep()).isEqualTo("SEARCH");
      assertThat(advice.advice()).contains("网格");
    });
    asJudge(() -> outings.enter(file.id(), visit(4, OutingOutcome.MET)));
    assertThat(outings.advice(file.id()).failedVisits()).isZero();
  }

  private OutingOrder visit(int day, OutingOutcome outcome) {
    return new OutingOrder(OutingKind.VISIT, Optional.empty(), clock.instant().minus(Duration.ofDays(10L - day)), "滨江社区8幢",
        "承办法官、书记员", "", Optional.of(outcome), "敲门无人应答", Optional.empty());
  }

  // ---- exposure

  @Test
  void eachChannelHasItsOwnStateAndTheWithdrawalReachesAllItReached() {
    Publication publication = exposed("wechat", "douyin", "platform", "village");
    publishes(publication, "wechat");
    publishes(publication, "platform");
    refuses(publication, "douyin", "publish", "内容审核未通过，电话13857012345");
    assertThat(delivery(publication, "douyin")).satisfies(douyin -> {
      assertThat(douyin.status()).isEqualTo(ChannelStatus.FAILED);
      assertThat(douyin.failure().orElseThrow()).contains("审核未通过").doesNotContain("13857012345");
    });
    complete(ExposureModel.TASK_CHASE_PUBLICATION, Map.of(ExposureModel.PUBLISH_DECISION, ExposureModel.RESEND));
    publishes(publication, "douyin");

    told(new DebtCleared(file.id(), file.caseNo()));

    assertThat(publicity.byId(publication.id()).stillStands()).isTrue();
    assertThat(waiting("village", "publish")).as("who has paid is not exposed any more").isEmpty();
    for (String channel : List.of("wechat", "platform", "douyin", "village")) {
      takesDown(publication, channel);
    }
    assertThat(publicity.byId(publication.id()).stillStands()).isFalse();
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @ParameterizedTest
  @EnumSource(ClosingMode.class)
  void whatStandsInPublicComesDownWithTheCaseUnlessOnlyThisRoundOfEnforcementEnds(ClosingMode mode) {
    Publication publication = exposed("wechat");
    publishes(publication, "wechat");

    told(new CaseClosed(file.id(), file.caseNo(), mode));

    assertThat(publicity.byId(publication.id()).isWithdrawn()).isEqualTo(mode != ClosingMode.PROCEDURE_TERMINATED);
  }

  @Test
  void aChannelThatDoesNotTakeItDownStaysRedUntilSomebodyHasLooked() {
    Publication publication = exposed("wechat", "douyin");
    publishes(publication, "wechat");
    refuses(publication, "douyin", "publish", "内容审核未通过");
    complete(ExposureModel.TASK_CHASE_PUBLICATION, Map.of(ExposureModel.PUBLISH_DECISION, ExposureModel.ABANDON));
    assertThat(delivery(publication, "douyin").status()).isEqualTo(ChannelStatus.NOT_PUBLISHED);

    withdraw(publication);
    withdraw(publication);
    refuses(publication, "wechat", "withdraw", "后台维护");
    assertThat(publicity.byId(publication.id()).stillStands()).isTrue();
    complete(ExposureModel.TASK_CHASE_WITHDRAWAL, Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.RESEND));
    fire(ExposureModel.TIMER_WITHDRAW_SILENCE);
    assertThatThrownBy(() -> complete(ExposureModel.TASK_CHASE_WITHDRAWAL, Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.CONFIRM)))
        .hasMessageContaining("核实情况");
    complete(ExposureModel.TASK_CHASE_WITHDRAWAL,
        Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.CONFIRM, ExposureModel.WITHDRAW_NOTE, "已打开页面核实不存在"));

    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWN);
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void aSilentChannelThatIsGivenUpIsAskedToTakeDownWhatItMayHavePublished() {
    Publication publication = exposed("wechat");
    fire(ExposureModel.TIMER_PUBLISH_SILENCE);
    complete(ExposureModel.TASK_CHASE_PUBLICATION, Map.of(ExposureModel.PUBLISH_DECISION, ExposureModel.ABANDON));
    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWING);
    fire(ExposureModel.TIMER_WITHDRAW_SILENCE);
    complete(ExposureModel.TASK_CHASE_WITHDRAWAL, Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.RESEND));

    takesDown(publication, "wechat");

    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWN);
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void aChannelThatPublishesAfterItsDayIsHeardAndNobodyNeedLookAfterItAnyMore() {
    Publication publication = exposed("wechat", "douyin");
    publishes(publication, "douyin");
    String late = fetched("wechat", "publish");
    fire(ExposureModel.TIMER_PUBLISH_SILENCE);
    assertThat(open(ExposureModel.TASK_CHASE_PUBLICATION)).hasSize(1);

    answers(late, Map.of("externalNo", "P-9", "at", "2026-11-22T20:00:00+08:00"));
    answers(late, Map.of("externalNo", "P-9"));

    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.PUBLISHED);
    assertThat(delivery(publication, "wechat").externalNo()).contains("P-9");
    assertThat(open(ExposureModel.TASK_CHASE_PUBLICATION)).isEmpty();
    withdraw(publication);
    answers(fetched("wechat", "withdraw"), Map.of());
    takesDown(publication, "douyin");
    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWN);
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void aChannelAskedOnceMoreThatAnswersTheFirstTimeIsNotAskedAnyMore() {
    Publication publication = exposed("wechat");
    String late = fetched("wechat", "publish");
    fire(ExposureModel.TIMER_PUBLISH_SILENCE);
    complete(ExposureModel.TASK_CHASE_PUBLICATION, Map.of(ExposureModel.PUBLISH_DECISION, ExposureModel.RESEND));

    answers(late, Map.of("externalNo", "P-1"));

    assertThat(waiting("wechat", "publish")).isEmpty();
    withdraw(publication);
    late = fetched("wechat", "withdraw");
    fire(ExposureModel.TIMER_WITHDRAW_SILENCE);
    answers(late, Map.of("at", "2026-11-22T20:00:00+08:00"));
    assertThat(delivery(publication, "wechat").status()).as("taken down late").isEqualTo(ChannelStatus.WITHDRAWN);
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void aPostThatAppearsAfterItWasGivenUpOrTakenDownComesDownAgain() {
    Publication publication = exposed("wechat");
    String late = fetched("wechat", "publish");
    fire(ExposureModel.TIMER_PUBLISH_SILENCE);
    complete(ExposureModel.TASK_CHASE_PUBLICATION, Map.of(ExposureModel.PUBLISH_DECISION, ExposureModel.ABANDON));
    takesDown(publication, "wechat");
    assertThat(runs(ExposureModel.KEY)).isZero();

    answers(late, Map.of("externalNo", "P-2"));
    answers(late, Map.of("externalNo", "P-2"));

    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWING);
    assertThat(work().disclose(delivery(publication, "wechat").id())).containsEntry("externalNo", "P-2");
    String down = fetched("wechat", "withdraw");
    fire(ExposureModel.TIMER_WITHDRAW_SILENCE);
    complete(ExposureModel.TASK_CHASE_WITHDRAWAL, Map.of(ExposureModel.WITHDRAW_DECISION, ExposureModel.RESEND));
    answers(down, Map.of());
    answers(late, Map.of("externalNo", "P-2"));
    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWN);
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void onlyWhoeverHeldTheTaskIsHeardLate() {
    exposed("wechat");
    String late = fetched("wechat", "publish");
    fire(ExposureModel.TIMER_PUBLISH_SILENCE);

    for (String other : List.of("land-330802", "sms")) {
      assertThatThrownBy(() -> channelTasks.complete(other, "w", late, new WorkAnswer(other, Map.of("externalNo", "P-3"), List.of())))
          .hasMessageContaining("没有这一任务");
    }
    assertThatThrownBy(() -> answers(late, Map.of("externalNo", ""))).hasMessageContaining("发布编号");
    assertThat(open(ExposureModel.TASK_CHASE_PUBLICATION)).hasSize(1);
  }

  /** Fetched as the channel's own program does it: the worker goes by its account's name. */
  private String fetched(String channel, String verb) {
    return externalTasks.fetchAndLock(1, GATEWAY + "/w").topic("publicity-" + channel + "." + verb, 60_000)
        .businessKey(file.caseNo()).execute().get(0).getId();
  }

  private void answers(String task, Map<String, Object> fields) {
    channelTasks.complete(GATEWAY, "w", task, new WorkAnswer(GATEWAY, fields, List.of()));
  }

  @Test
  void whatMustComeDownIsNeverHandedOutToBePublished() {
    Publication publication = exposed("wechat", "douyin");
    publishes(publication, "douyin");
    LockedExternalTask held = lock(publication, "wechat", "publish");
    publicity.orderWithdrawal(publication.id(), "债务已清偿");
    ChannelDelivery delivery = delivery(publication, "wechat");

    assertThat(work().disclose(delivery.id())).containsEntry("act", "WITHDRAW").doesNotContainKeys("title", "text");
    work().accept(delivery.id(), new WorkAnswer(GATEWAY, Map.of(), List.of()));
    externalTasks.complete(held.getId(), GATEWAY);

    assertThat(delivery(publication, "wechat").publishedAt()).isEmpty();
    takesDown(publication, "wechat");
    assertThat(delivery(publication, "wechat").status()).isEqualTo(ChannelStatus.WITHDRAWN);
  }

  @Test
  void aRefusedChannelIsAskedToTakeDownAllTheSameWhenWithdrawn() {
    Publication publication = exposed("wechat");
    refuses(publication, "wechat", "publish", "系统繁忙");
    withdraw(publication);
    assertThat(open(ExposureModel.TASK_CHASE_PUBLICATION)).isEmpty();
    takesDown(publication, "wechat");
    assertThat(runs(ExposureModel.KEY)).isZero();
  }

  @Test
  void whatMustNotGoPublicDoesNot() {
    String decision = decision(file);
    assertThatThrownBy(() -> expose(file, "none", "某某失信", "wechat")).hasMessageContaining("卷宗中的决定书");
    assertThatThrownBy(() -> expose(file, decision, "电话13857012345", "wechat")).hasMessageContaining("不得有证件号码");
    assertThatThrownBy(() -> expose(file, decision, "某某失信", "radio")).hasMessageContaining("没有发布渠道");
    CaseFile divorce = filed(ADDRESS, "离婚后财产纠纷", "330822198002022020");
    assertThatThrownBy(() -> expose(divorce, decision(divorce), "某某失信", "wechat")).hasMessageContaining("个人隐私");
    CaseFile minor = filed(ADDRESS, "买卖合同纠纷", "330822201202022020");
    assertThatThrownBy(() -> expose(minor, decision(minor), "某某失信", "wechat")).hasMessageContaining("未成年人");
  }

  @Test
  void theGroupOfAVillageIsToldOnlyIfTheVillageIsPlain() {
    CaseFile two =
        filed(COURT, "买卖合同纠纷",
            List.of(person("李四光", "330822198002022020", ADDRESS), person("王五", "330822198103032020", "浙江省衢州市常山县紫港街道南湖社区2幢101室")));
    String decision = decision(two);

    assertThatThrownBy(() -> expose(two, decision, "某某失信", "village")).hasMessageContaining("请选择村（社区）");

    ExposureOrder chosen = new ExposureOrder(decision, "失信曝光", "某某失信", List.of("village"), "330822002002");
    assertThat(asJudge(() -> exposures.publish(two.id(), chosen)).deliveries())
        .extracting(ChannelDelivery::target)
        .containsExactly("330822002002");
  }

  private Publication exposed(String... channels) {
    return expose(file, decision(file), "被执行人李某某拒不履行", channels);
  }

  private Publication expose(CaseFile of, String decision, String text, String... channels) {
    return asJudge(() -> exposures.publish(of.id(), new ExposureOrder(decision, "失信曝光", text, List.of(channels), "")));
  }

  private void withdraw(Publication publication) {
    asJudge(() -> {
      exposures.withdraw(publication.id(), "已达成和解");
      return publication;
    });
  }

  private void publishes(Publication publication, String channel) {
    LockedExternalTask task = lock(publication, channel, "publish");
    ChannelDelivery delivery = delivery(publication, channel);
    assertThat(work().disclose(delivery.id())).containsEntry("act", "PUBLISH").containsKeys("title", "text");
    assertThatThrownBy(() -> work().accept(delivery.id(), new WorkAnswer(GATEWAY, Map.of(), List.of()))).hasMessageContaining("发布编号");
    work().accept(delivery.id(), new WorkAnswer(GATEWAY, Map.of("externalNo", "P-" + channel), List.of()));
    externalTasks.complete(task.getId(), GATEWAY);
  }

  private void takesDown(Publication publication, String channel) {
    LockedExternalTask task = lock(publication, channel, "withdraw");
    ChannelDelivery delivery = delivery(publication, channel);
    assertThat(work().disclose(delivery.id())).containsEntry("act", "WITHDRAW").doesNotContainKey("text");
    work().accept(delivery.id(), new WorkAnswer(GATEWAY, Map.of("at", "2026-11-22T20:00:00+08:00"), List.of()));
    externalTasks.complete(task.getId(), GATEWAY);
  }

  private void refuses(Publication publication, String channel, String verb, String reason) {
    LockedExternalTask task = lock(publication, channel, verb);
    work().refuse(delivery(publication, channel).id(), GATEWAY, "CHANNEL_REFUSED", reason);
    externalTasks.handleBpmnError(task.getId(), GATEWAY, "CHANNEL_REFUSED");
  }

  private LockedExternalTask lock(Publication publication, String channel, String verb) {
    return waiting(channel, verb).get(0);
  }

  private List<LockedExternalTask> waiting(String channel, String verb) {
    return externalTasks.fetchAndLock(1, GATEWAY).topic("publicity-" + channel + "." + verb, 60_000)
        .businessKey(file.caseNo()).execute();
  }

  private ExternalWork work() {
    return works.stream().filter(work -> work.reference().equals(ExposureModel.PUBLICITY_ID)).findFirst().orElseThrow();
  }

  private ChannelDelivery delivery(Publication publication, String channel) {
    return publicity.byId(publication.id()).deliveries().stream().filter(d -> d.channel().equals(channel)).findFirst().orElseThrow();
  }

  // ---- the engine

  private void told(Object event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }

  private List<Task> open(String element) {
    return userTasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey(element).list();
  }

  private Task only(String element) {
    assertThat(open(element)).as(element).hasSize(1);
    return open(element).get(0);
  }

  private void complete(String element, Map<String, Object> values) {
    userTasks.complete(only(element).getId(), values);
  }

  private List<Task> clueTasks(Clue clue) {
    return userTasks.createTaskQuery().processVariableValueEquals(GridClueModel.CLUE_ID, clue.id()).list();
  }

  private Task clueTask(Clue clue, String element) {
    return clueTasks(clue).stream().filter(task -> task.getTaskDefinitionKey().equals(element)).findFirst().orElseThrow();
  }

  private static Map<String, Object> closing(ClueAction action) {
    return Map.of(GridClueModel.DECISION, GridClueModel.CLOSE, GridClueModel.CLOSING_ACTION, action.name(),
        GridClueModel.CLOSING_NOTE, "已核查");
  }

  /** The timer of the case's newest run. */
  private void fire(String timer) {
    var jobs = management.createJobQuery().timers().activityId(timer).orderByJobId().desc().list().stream()
        .filter(job -> file.caseNo().equals(businessKey(job.getProcessInstanceId()))).toList();
    management.executeJob(jobs.get(0).getId());
  }

  private void fireOf(Clue clue, String timer) {
    String instance = clueTasks(clue).get(0).getProcessInstanceId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
  }

  private String businessKey(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
  }

  private long runs(String key) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(key).processInstanceBusinessKey(file.caseNo()).count();
  }
}
