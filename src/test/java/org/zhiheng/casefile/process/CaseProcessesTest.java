package org.zhiheng.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.ApplicationColumns;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.ExcludedGround;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.casefile.MilestoneReached;
import org.zhiheng.platform.engine.StartRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** The processes of a case on the real engine, each from its start to where another context takes over. */
@H2Test
class CaseProcessesTest {

  private static final String COURT = "330824";

  @Autowired private CaseFiles cases;
  @Autowired private CasePeriods periods;
  @Autowired private Debt debt;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private List<StartRule> startRules;
  @Autowired private Identity identity;
  @Autowired private Clock clock;

  @BeforeEach
  void aCourtWithOneJudge() {
    identity.ensureCourt(COURT, "开化县人民法院");
    identity.ensureUser("judge330824", "法官甲", TestPeople.PASSWORD, Set.of(Roles.JUDGE), List.of(COURT));
  }

  @AfterEach
  void theClockRunsAgain() {
    ClockUtil.reset();
  }

  @Test
  void anIncompleteApplicationGoesBackToReviewAndTheSevenDaysBeginAgain() {
    CaseFile file = cases.apply(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    Date firstDue = task(file.applicationNo(), "Task_ReviewFiling").getDueDate();
    complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "SUPPLEMENT", "reviewReason", "缺身份证明"));
    assertThat(cases.byId(file.id()).status()).isEqualTo(CaseStatus.SUPPLEMENT_REQUIRED);
    pass(Duration.ofDays(3));
    complete(file.applicationNo(), "Task_SupplementMaterial", Map.of("supplementNote", "已交身份证明复印件"));
    assertThat(task(file.applicationNo(), "Task_ReviewFiling").getDueDate()).isAfter(firstDue);

    complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "SUPPLEMENT", "reviewReason", "仍缺授权委托书"));
    fire(file.applicationNo(), "Timer_SupplementOverdue");
    assertThat(cases.notes(file.id())).last().satisfies(note -> assertThat(note.text()).isEqualTo("逾期未补正"));
    complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "REFUSE", "reviewReason", "不属于本院管辖"));
    assertThat(cases.byId(file.id()).status()).isEqualTo(CaseStatus.REFUSED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.applicationNo()).count()).isZero();
  }

  @Test
  void aReviewWithoutReasonOrWithAPhoneNumberInItStaysOpen() {
    CaseFile file = cases.apply(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    assertThatThrownBy(() -> complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "REFUSE")))
        .hasStackTraceContaining("请填写不予受理的理由");
    assertThatThrownBy(
            () ->
                complete(
                    file.applicationNo(), "Task_ReviewFiling",
                    Map.of("filingDecision", "SUPPLEMENT", "reviewReason", "请联系13857000000")))
        .hasStackTraceContaining("不要填写证件号码");
    assertThat(task(file.applicationNo(), "Task_ReviewFiling")).isNotNull();
  }

  @Test
  void anAcceptedApplicationIsNumberedTriagedAssignedAndOpenedByItself() {
    CaseFile file = cases.apply(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "ACCEPT"));
    String caseNo = cases.byId(file.id()).caseNo();
    assertThat(caseNo).contains("浙0824执");
    runJob(caseNo, "Rule_Triage");
    CaseFile opened = cases.byId(file.id());
    assertThat(opened.triage()).isPresent();
    assertThat(opened.handler()).contains("judge330824");
    assertThat(running(caseNo, EnforcementCaseModel.KEY, CaseOpeningModel.KEY, CasePeriodModel.KEY)).isTrue();
    assertThat(history.createHistoricVariableInstanceQuery().processDefinitionKey(EnforcementCaseModel.KEY).variableName("amountYuan").count())
        .as("triage facts are not stored with the process")
        .isZero();
  }

  @Test
  void afterTheReviewNothingWaitsForAPersonAndNoStepFails() {
    CaseFile file = cases.apply(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    complete(file.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "ACCEPT"));
    String caseNo = cases.byId(file.id()).caseNo();
    for (int step = 0; step < 30 && !readyJobs(caseNo).isEmpty(); step++) {
      readyJobs(caseNo).forEach(job -> management.executeJob(job.getId()));
    }
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list()).extracting(Task::getName).isEmpty();
    assertThat(running(caseNo, "document-approval") || !jobs(caseNo, "External_SendSms").isEmpty() || running(caseNo, "property-survey"))
        .isTrue();
  }

  private List<Job> readyJobs(String businessKey) {
    List<String> instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream().map(i -> i.getId()).toList();
    return management.createJobQuery().messages().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId()))
        .toList();
  }

  @Test
  void theStartFormChecksLikeEveryOtherWayInAndKeepsOnlyIds() {
    StartRule rule = startRules.stream().filter(r -> r.process().equals(EnforcementCaseModel.KEY)).findFirst().orElseThrow();
    assertThatThrownBy(() -> rule.accept(Map.of("court", COURT))).isInstanceOf(BusinessException.class);
    Map<String, Object> typed = new HashMap<>();
    CaseFixtures.application().with(ApplicationColumns.COURT, COURT).values().forEach((column, value) -> typed.put(column.key(), value));
    typed.put("preserved", true);
    Map<String, Object> kept = rule.accept(typed);
    assertThat(kept).containsOnlyKeys("caseId", "courtCode", "receivedOn");
    assertThat(cases.byId((String) kept.get("caseId")).preserved()).isTrue();
  }

  @Test
  void theJudgeIsAskedTenDaysBeforeTheEndAndAnExtensionMovesIt() {
    CaseFile file = filed();
    start(CasePeriodModel.KEY, file, Map.of());
    fire(file.caseNo(), "Timer_ExpiryWarning");
    complete(file.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "APPLY", "extensionReason", "拍卖尚未完成"));
    LocalDate before = periods.of(file.id()).dueOn();
    complete(file.caseNo(), "Task_ApproveExtension", Map.of("extensionDecision", "APPROVE"));
    assertThat(periods.of(file.id()).dueOn()).isAfter(before.plusDays(80));
    assertThat(jobs(file.caseNo(), "Timer_ExpiryWarning")).hasSize(1);
  }

  @Test
  void aRefusedExtensionLeavesThePeriodAsItIs() {
    CaseFile file = filed();
    start(CasePeriodModel.KEY, file, Map.of());
    LocalDate before = periods.of(file.id()).dueOn();
    fire(file.caseNo(), "Timer_ExpiryWarning");
    complete(file.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "APPLY", "extensionReason", "拍卖尚未完成"));
    complete(file.caseNo(), "Task_ApproveExtension", Map.of("extensionDecision", "REFUSE"));
    assertThat(periods.of(file.id()).dueOn()).isEqualTo(before);
    assertThat(jobs(file.caseNo(), "Timer_PeriodExpired")).hasSize(1);
  }

  @Test
  void aPausedPeriodFiresNothingAndAPassedOneIsPutOnRecord() {
    CaseFile file = filed();
    start(CasePeriodModel.KEY, file, Map.of());
    periods.pause(file.id(), ExcludedGround.SUSPENSION, LocalDate.now(clock));
    assertThat(jobs(file.caseNo(), "Timer_ExpiryWarning")).isEmpty();
    periods.resume(file.id(), LocalDate.now(clock));
    fire(file.caseNo(), "Timer_ExpiryWarning");
    complete(file.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "NONE"));
    pass(Duration.ofHours(1));
    periods.pause(file.id(), ExcludedGround.PUBLIC_NOTICE, LocalDate.now(clock));
    periods.resume(file.id(), LocalDate.now(clock));
    fireIfAny(file.caseNo(), "Timer_ExpiryWarning");
    fireAny(file.caseNo(), "Timer_PeriodExpired", "Timer_ExpiredMeanwhile");
    assertThat(periods.of(file.id()).overdue()).isTrue();
    periods.pause(file.id(), ExcludedGround.PUBLIC_NOTICE, LocalDate.now(clock));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).processDefinitionKey(CasePeriodModel.KEY).count())
        .isEqualTo(1);
  }

  @Test
  void aChangeWhileAnExtensionIsAskedForCallsTheRequestBackAndSilenceMarksThePeriodPassed() {
    CaseFile file = filed();
    start(CasePeriodModel.KEY, file, Map.of());
    fire(file.caseNo(), "Timer_ExpiryWarning");
    periods.pause(file.id(), ExcludedGround.SUSPENSION, LocalDate.now(clock));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey("Task_ApplyExtension").count()).isZero();
    CaseFile silent = filed();
    start(CasePeriodModel.KEY, silent, Map.of());
    fire(silent.caseNo(), "Timer_ExpiryWarning");
    fire(silent.caseNo(), "Timer_ExpiredMeanwhile");
    assertThat(periods.of(silent.id()).overdue()).isTrue();
  }

  @Test
  void aDebtClearedBeforeAnybodyWaitedIsNotMissed() {
    CaseFile file = filed();
    pay(file);
    start(CaseOutcomeModel.KEY, file, Map.of("settlementAction", "NONE", "awaitOutcome", "DONE"));
    assertThat(jobs(file.caseNo(), "Timer_Reassess")).isEmpty();
  }

  @Test
  void aDebtClearedWhileWaitingEndsTheWaitAtOnce() {
    CaseFile file = filed();
    start(CaseOutcomeModel.KEY, file, Map.of("settlementAction", "NONE", "awaitOutcome", "DONE"));
    assertThat(jobs(file.caseNo(), "Timer_Reassess")).hasSize(1);
    pay(file);
    assertThat(jobs(file.caseNo(), "Timer_Reassess")).isEmpty();
    assertThat(cases.milestones(file.id())).extracting(MilestoneReached::milestone).contains(Milestone.PERFORMED);
  }

  @Test
  void afterASettlementTheJudgeWaitsOrReleases() {
    CaseFile file = filed();
    start(CaseOutcomeModel.KEY, file, Map.of("settlementAction", "NONE", "awaitOutcome", "DONE"));
    cases.recordSettlement(file.id(), "分三期付清");
    complete(file.caseNo(), "Task_SettlementFollowUp", Map.of("settlementAction", "WAIT"));
    assertThat(jobs(file.caseNo(), "Timer_Reassess")).hasSize(1);
    CaseFile early = filed();
    cases.recordSettlement(early.id(), "一次付清");
    start(CaseOutcomeModel.KEY, early, Map.of("settlementAction", "NONE", "awaitOutcome", "DONE"));
    complete(early.caseNo(), "Task_SettlementFollowUp", Map.of("settlementAction", "RELEASE", "closingMode", "TERMINATED"));
    CaseFile paid = filed();
    cases.recordSettlement(paid.id(), "一次付清");
    start(CaseOutcomeModel.KEY, paid, Map.of("settlementAction", "NONE", "awaitOutcome", "DONE"));
    pay(paid);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(paid.caseNo()).taskDefinitionKey("Task_SettlementFollowUp").count()).isZero();
  }

  @Test
  void afterAMonthOrANewAssetTheJudgeAssessesAnew() {
    CaseFile file = filed();
    start(CaseMeasuresModel.KEY, file, Map.of("filedOn", LocalDate.now(clock).toString()));
    complete(file.caseNo(), "Task_AssessProperty", Map.of("assessment", "WAIT"));
    fire(file.caseNo(), "Timer_Reassess");
    complete(file.caseNo(), "Task_AssessProperty", Map.of("assessment", "WAIT"));
    runtime.createMessageCorrelation("assetFound").processInstanceBusinessKey(file.caseNo()).correlateAll();
    assertThat(task(file.caseNo(), "Task_AssessProperty")).isNotNull();
    assertThatThrownBy(
            () -> complete(file.caseNo(), "Task_AssessProperty", Map.of("assessment", "CLOSE", "closingMode", "PROCEDURE_TERMINATED")))
        .hasStackTraceContaining("超过三个月");
    complete(file.caseNo(), "Task_AssessProperty", Map.of("assessment", "CLOSE", "closingMode", "TERMINATED"));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).count()).isZero();
  }

  @Test
  void aDebtClearedDuringTheAssessmentCallsTheTaskBack() {
    CaseFile file = filed();
    start(CaseMeasuresModel.KEY, file, Map.of("filedOn", LocalDate.now(clock).toString()));
    pay(file);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey("Task_AssessProperty").count()).isZero();
  }

  @Test
  void aClosingMayBeReturnedAmendedAndGivenUp() {
    CaseFile file = filed();
    start(CaseClosingModel.KEY, file, Map.of("closingMode", "TERMINATED"));
    assertThatThrownBy(
            () -> complete(file.caseNo(), "Task_ClosingReview", Map.of("closingReview", "APPROVE", "closingMode", "PERFORMED")))
        .hasStackTraceContaining("未履行");
    complete(file.caseNo(), "Task_ClosingReview", Map.of("closingReview", "RETURN", "closingNote", "款项未核对"));
    complete(file.caseNo(), "Task_AmendClosing", Map.of("closingAmendment", "RESUBMIT", "closingNote", "已核对"));
    complete(file.caseNo(), "Task_ClosingReview", Map.of("closingReview", "RETURN", "closingNote", "仍有财产"));
    complete(file.caseNo(), "Task_AmendClosing", Map.of("closingAmendment", "RESUME", "closingNote", "继续查封"));
    assertThat(cases.byId(file.id()).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void conditionsThatChangedAfterTheReviewSendTheClosingBackToTheJudge() {
    CaseFile file = filed();
    runtime
        .createProcessInstanceByKey(CaseClosingModel.KEY)
        .businessKey(file.caseNo())
        .setVariables(variables(file, Map.of("closingMode", ClosingMode.PERFORMED.name())))
        .startAfterActivity("Call_ClosingNotice")
        .execute();
    assertThat(task(file.caseNo(), "Task_AmendClosing")).isNotNull();
    pay(file);
    CaseFile paid = cases.byId(file.id());
    runtime
        .createProcessInstanceByKey(CaseClosingModel.KEY)
        .businessKey(file.caseNo())
        .setVariables(variables(paid, Map.of("closingMode", ClosingMode.PERFORMED.name())))
        .startAfterActivity("Call_ClosingNotice")
        .execute();
    assertThat(cases.byId(file.id()).closingMode()).contains(ClosingMode.PERFORMED);
  }

  @Test
  void theDirectorIsCalledWhenTheNoticeIsLateAndAnSmsThatFailsStopsNothing() {
    CaseFile file = filed();
    open(file, "Call_NoticeApproval", Map.of("documentOutcome", "WITHDRAWN"));
    assertThat(jobs(file.caseNo(), "Service_PrepareNotice")).hasSize(1);
    CaseFile late = filed();
    runtime
        .createProcessInstanceByKey(CaseOpeningModel.KEY)
        .businessKey(late.caseNo())
        .setVariables(variables(late, Map.of()))
        .startTransition("Flow_NoticeDue_UrgeNotice")
        .execute();
    complete(late.caseNo(), "Task_UrgeNotice", Map.of("urgeNote", "今日发出"));
    for (String way : List.of("Timer_SmsUnanswered", "Error_SmsNotDelivered", "External_SendSms")) {
      CaseFile sent = filed();
      open(sent, way, Map.of());
      assertThat(running(sent.caseNo(), CaseOpeningModel.KEY)).as(way).isTrue();
    }
  }

  private void open(CaseFile file, String after, Map<String, Object> more) {
    runtime
        .createProcessInstanceByKey(CaseOpeningModel.KEY)
        .businessKey(file.caseNo())
        .setVariables(variables(file, more))
        .startAfterActivity(after)
        .execute();
  }

  private CaseFile filed() {
    CaseFile file = cases.receive(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    cases.file(file.id());
    return cases.byId(file.id());
  }

  private void pay(CaseFile file) {
    LocalDate today = LocalDate.now(clock);
    debt.satisfy(file.id(), debt.outstanding(file.id(), today).total(), today, "收款-" + file.id());
  }

  private void start(String process, CaseFile file, Map<String, Object> more) {
    runtime.startProcessInstanceByKey(process, file.caseNo(), variables(file, more));
  }

  private static Map<String, Object> variables(CaseFile file, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("caseId", file.id());
    variables.put("courtCode", file.courtCode());
    variables.put("receivedOn", file.receivedOn().toString());
    variables.put("handler", "judge330824");
    return variables;
  }

  private Task task(String businessKey, String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element).singleResult();
  }

  private void complete(String businessKey, String element, Map<String, Object> values) {
    tasks.complete(task(businessKey, element).getId(), values);
  }

  private boolean running(String businessKey, String... processes) {
    for (String process : processes) {
      if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).processDefinitionKey(process).count() == 0) {
        return false;
      }
    }
    return true;
  }

  private List<Job> jobs(String businessKey, String element) {
    List<String> instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream().map(i -> i.getId()).toList();
    return management.createJobQuery().activityId(element).list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId()))
        .toList();
  }

  private void runJob(String businessKey, String element) {
    management.executeJob(jobs(businessKey, element).get(0).getId());
  }

  /** Moves the clock to the timer's time and fires it. */
  private void fire(String businessKey, String timer) {
    Job job = jobs(businessKey, timer).get(0);
    if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(new Date(job.getDuedate().getTime() + 1000));
    }
    management.executeJob(job.getId());
  }

  private void fireIfAny(String businessKey, String timer) {
    if (!jobs(businessKey, timer).isEmpty()) {
      fire(businessKey, timer);
    }
  }

  private void fireAny(String businessKey, String... timers) {
    for (String timer : timers) {
      if (!jobs(businessKey, timer).isEmpty()) {
        fire(businessKey, timer);
        return;
      }
    }
    throw new AssertionError("no timer of " + List.of(timers));
  }

  private void pass(Duration time) {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
  }
}
