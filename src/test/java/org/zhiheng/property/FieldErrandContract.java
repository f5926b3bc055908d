package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.engine.TaskNotes;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.process.FieldErrandModel;

/** What must be done in person in the court's own case goes to the pool, not to the judge, who sees the state (S3.7). */
abstract class FieldErrandContract {

  static final String COURT = "330803";
  static final String PLACE = "衢江区樟潭街道某厂房西门";
  private static final String DONE = "封条已张贴于西门，厂方人员在场";

  @Autowired private FieldErrands errands;
  @Autowired private CaseFiles cases;
  @Autowired private CurrentUser user;
  @Autowired private AuditTrail audit;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Clock clock;

  private final int number = ThreadLocalRandom.current().nextInt(1, 99_999_999);
  CaseFile file;

  @BeforeEach
  void aFiledCase() {
    PartyForm applicant = new PartyForm("自然人", "李某", "330802199001010010", "13800005678", "衢州市衢江区", null, null, List.of());
    PartyForm debtor = new PartyForm("法人", "某建筑公司", "91330802MA0000015X", "13900005678", "衢州市衢江区", null, null, List.of());
    ApplicationForm form =
        new ApplicationForm(
            null, COURT, "房屋租赁合同纠纷", "民事判决书", "（2025）浙0803民初" + number + "号", "衢州市衢江区人民法院", "2026-01-10", "2026-02-10",
            "213,600.00", null, null, null, null, "是", "否", null, List.of(applicant), List.of(debtor));
    CaseFile received = cases.receive(form);
    cases.file(received.id());
    file = cases.byId(received.id());
  }

  @Test
  void theErrandGoesToThePoolAndTheJudgeSeesWhoHasItAndWhatCameOfIt() {
    FieldErrand errand = asked(ErrandKind.POST_SEAL);

    Task task = task(errand, FieldErrandModel.TASK_DO_ERRAND);
    assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).containsExactly(Roles.TEAM);
    assertThat(task.getAssignee()).as("nobody's, least of all the judge's").isNull();
    assertThat(task.getTenantId()).isEqualTo(COURT);
    assertThat(task.getDueDate().toInstant().atZone(EngineClock.ZONE).toLocalDate()).isEqualTo(errand.dueOn());
    assertThat(runtime.getVariables(task.getExecutionId()).toString()).doesNotContain(PLACE, "拍照");

    tasks.claim(task.getId(), "team330803");
    assertThat(seen(errand).takenBy()).contains("team330803");
    refused(() -> reports(task, "", DONE), FieldErrandModel.OUTCOME, "办结校验");
    refused(() -> reports(task, FieldErrandModel.DONE, " "), FieldErrandModel.NOTE, "办结校验");
    refused(() -> reports(task, FieldErrandModel.DONE, "长".repeat(501)), FieldErrandModel.NOTE, "办结校验");
    reports(task, FieldErrandModel.DONE, DONE);

    FieldErrand done = seen(errand);
    assertThat(done.status()).isEqualTo(ErrandStatus.DONE);
    assertThat(done.result()).contains(DONE);
    assertThat(done.endedBy()).contains("team330803");
    assertThat(done.endedAt()).isPresent();
    assertThat(ended(errand)).isTrue();
    assertThat(keptInClear(task)).as("the engine has an id of the words").matches(TaskNotes.ID);
    assertThat(sealed(errand)).doesNotContain(PLACE, DONE, "拍照");
    assertThat(audit.of("property_field_errand", errand.id())).extracting(AuditEntry::action)
        .containsExactlyInAnyOrder("ERRAND_ASKED", "ERRAND_TAKEN", "ERRAND_DONE");
  }

  @Test
  void anOverdueErrandIsUrgedByTheDirectorAndTheUrgingEndsWithIt() {
    FieldErrand first = asked(ErrandKind.SEIZE_VEHICLE);
    fallsDue(first);
    Task urge = task(first, FieldErrandModel.TASK_URGE_ERRAND);
    assertThat(tasks.getIdentityLinksForTask(urge.getId())).extracting(IdentityLink::getGroupId).containsExactly(Roles.DIRECTOR);
    refused(() -> tasks.complete(urge.getId()), FieldErrandModel.URGED, "办结校验");
    tasks.complete(urge.getId(), Map.of(FieldErrandModel.URGED, true));
    assertThat(seen(first).isOpen()).as("the team still goes").isTrue();

    FieldErrand second = asked(ErrandKind.DEDUCT_IN_PERSON);
    fallsDue(second);
    reports(task(second, FieldErrandModel.TASK_DO_ERRAND), FieldErrandModel.NOT_DONE, "柜台已停业");

    assertThat(seen(second).status()).isEqualTo(ErrandStatus.NOT_DONE);
    assertThat(ended(second)).as("nothing is left to urge").isTrue();
  }

  @Test
  void whatIsTakenBackOrBelongsToAClosedCaseIsNobodysTaskAnyMore() {
    FieldErrand back = asked(ErrandKind.SEAL_ON_SITE);
    FieldErrand left = asked(ErrandKind.SERVE_AT_UNIT);
    refused(() -> takesBack(back, " "), "reason", "S3.7");

    takesBack(back, "被执行人已主动履行");
    assertThat(seen(back).status()).isEqualTo(ErrandStatus.WITHDRAWN);
    assertThat(ended(back)).isTrue();
    assertThat(ended(left)).as("the other one goes on").isFalse();
    assertThatThrownBy(() -> takesBack(back, "再撤一次")).hasMessageContaining("已撤回");

    transaction.executeWithoutResult(
        status -> events.publishEvent(new CaseClosed(file.id(), file.caseNo(), ClosingMode.PERFORMED)));
    assertThat(seen(left).result()).contains("案件已结案");
    assertThat(ended(left)).isTrue();
  }

  @Test
  void whatCannotBeAskedIsRefusedByFieldAndRule() {
    refused(() -> ask(order(" ", "到场张贴", today(), Optional.empty())), "place", "S3.7");
    refused(() -> ask(order(PLACE, "到".repeat(501), today(), Optional.empty())), "instructions", "S3.7");
    refused(() -> ask(order(PLACE, "到场张贴", today().minusDays(1), Optional.empty())), "dueOn", "S3.7");
    refused(() -> ask(order(PLACE, "到场张贴", today(), Optional.of("somebody-else's"))), "assetId", "S3.7");
    assertThat(seen()).as("nothing is kept of what is refused").isEmpty();

    ask(order(PLACE, "到场张贴", today(), Optional.empty()));
    assertThatThrownBy(() -> ask(order(PLACE, "再去一次", today(), Optional.empty())))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("尚未办结");
  }

  @Test
  void whoDoesNotEnforceReadsNoWordsAndAnotherCourtFindsNothing() {
    asked(ErrandKind.POST_SEAL);

    FieldErrand hidden = as("finance330803", Roles.FINANCE, COURT, () -> errands.ofCase(file.id())).get(0);
    assertThat(hidden.kind()).isEqualTo(ErrandKind.POST_SEAL);
    assertThat(hidden.place() + hidden.instructions()).doesNotContain(PLACE, "拍照");
    assertThatThrownBy(() -> as("clerk330802", Roles.CLERK, "330802", () -> errands.ofCase(file.id())))
        .isInstanceOfSatisfying(
            BusinessException.class, refused -> assertThat(refused.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
  }

  private FieldErrand asked(ErrandKind kind) {
    return ask(new ErrandOrder(kind, Optional.empty(), PLACE, "到场后拍照", today().plusDays(5)));
  }

  private static ErrandOrder order(String place, String instructions, LocalDate dueOn, Optional<String> asset) {
    return new ErrandOrder(ErrandKind.POST_SEAL, asset, place, instructions, dueOn);
  }

  private FieldErrand ask(ErrandOrder order) {
    return asJudge(() -> errands.ask(file.id(), order));
  }

  private void takesBack(FieldErrand errand, String reason) {
    asJudge(
        () -> {
          errands.takeBack(file.id(), errand.id(), reason);
          return errand;
        });
  }

  private void reports(Task task, String outcome, String note) {
    Map<String, Object> words = Map.of(FieldErrandModel.OUTCOME, outcome, FieldErrandModel.NOTE, note);
    as(
        "team330803",
        Roles.TEAM,
        COURT,
        () -> {
          tasks.complete(task.getId(), words);
          return task;
        });
  }

  private void fallsDue(FieldErrand errand) {
    String instance = task(errand, FieldErrandModel.TASK_DO_ERRAND).getProcessInstanceId();
    management.executeJob(
        management.createJobQuery().processInstanceId(instance).activityId(FieldErrandModel.TIMER_OVERDUE).singleResult().getId());
  }

  private Task task(FieldErrand errand, String key) {
    return tasks.createTaskQuery().processVariableValueEquals(FieldErrandModel.ERRAND_ID, errand.id()).taskDefinitionKey(key).singleResult();
  }

  private boolean ended(FieldErrand errand) {
    return runtime.createProcessInstanceQuery().variableValueEquals(FieldErrandModel.ERRAND_ID, errand.id()).count() == 0;
  }

  List<FieldErrand> seen() {
    return asJudge(() -> errands.ofCase(file.id()));
  }

  private FieldErrand seen(FieldErrand errand) {
    return seen().stream().filter(one -> one.id().equals(errand.id())).findFirst().orElseThrow();
  }

  private String keptInClear(Task task) {
    return String.valueOf(
        history.createHistoricVariableInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .variableName(FieldErrandModel.NOTE).singleResult().getValue());
  }

  private String sealed(FieldErrand errand) {
    return database.sql("select * from property_field_errand where id = ?").param(errand.id()).query().singleRow().toString();
  }

  private static void refused(ThrowingCallable work, String field, String rule) {
    assertThatThrownBy(work)
        .satisfies(
            thrown -> {
              Throwable cause = thrown;
              while (!(cause instanceof BusinessException)) {
                cause = cause.getCause();
              }
              assertThat(((BusinessException) cause).fields())
                  .anySatisfy(
                      problem -> {
                        assertThat(problem.field()).isEqualTo(field);
                        assertThat(problem.rule()).isEqualTo(rule);
                        assertThat(problem.message()).isNotBlank();
                      });
            });
  }

  private <T> T asJudge(Supplier<T> work) {
    return as("judge330803", Roles.JUDGE, COURT, work);
  }

  private <T> T as(String id, String role, String court, Supplier<T> work) {
    return user.as(Actor.staff(id, "某某", Set.of(role), Set.of(court)), work);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
