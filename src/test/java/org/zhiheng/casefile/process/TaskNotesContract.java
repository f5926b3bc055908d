package org.zhiheng.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.ApplicationColumns;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.casefile.TaskNote;
import org.zhiheng.casefile.TaskNoteBook;
import org.zhiheng.platform.engine.TaskNotes;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** What people write in the forms of tasks: the domain keeps it, the engine keeps an id. */
abstract class TaskNotesContract {

  private static final String COURT = "330824";
  private static final String REVIEW = "Task_ReviewFiling";

  @Autowired private CaseFiles cases;
  @Autowired private TaskNotes notes;
  @Autowired private TaskNoteBook book;
  @Autowired private CurrentUser user;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;

  private final String words = "缺王守义的授权委托书" + UUID.randomUUID();

  @Test
  void whatIsWrittenInAFormIsReadByItsIdAndStandsNowhereInTheEngine() {
    CaseFile file = applied();
    Task review = task(file, REVIEW);

    as("clerk-notes", Set.of(Roles.CLERK), () -> {
      forms.submitTaskForm(review.getId(), Map.of("filingDecision", "SUPPLEMENT", "reviewReason", words));
      return "";
    });

    Object left = runtime.getVariable(review.getProcessInstanceId(), "reviewReason");
    assertThat(TaskNotes.isId(left)).as(String.valueOf(left)).isTrue();
    assertThat(notes.text(left)).isEqualTo(words);
    assertThat(cases.notes(file.id())).last().satisfies(note -> assertThat(note.text()).isEqualTo(words));
    assertThat(rowsWith(words)).isZero();
    assertThat(submittedFields(review)).contains("filingDecision").doesNotContain("reviewReason");
    assertThat(jdbc.sql("select text_sealed from casefile_task_note where case_id = ?").param(file.id()).query(String.class).single())
        .doesNotContain("王守义");
  }

  @Test
  void whatIsSentWithoutAFormIsKeptTheSameWay() {
    CaseFile file = applied();
    Task review = task(file, REVIEW);
    complete(file, REVIEW, Map.of("filingDecision", "SUPPLEMENT", "reviewReason", words));

    assertThat(notes.text(runtime.getVariable(review.getProcessInstanceId(), "reviewReason"))).isEqualTo(words);
    assertThat(rowsWith(words)).isZero();
  }

  @Test
  void aTaskThatComesAgainDoesNotTakeAnEarlierNoteForItsAnswer() {
    CaseFile file = applied();
    complete(file, REVIEW, Map.of("filingDecision", "SUPPLEMENT", "reviewReason", words));
    complete(file, "Task_SupplementMaterial", Map.of("supplementNote", "已交"));

    assertThat(tasks.getVariables(task(file, REVIEW).getId())).doesNotContainKey("reviewReason");
    assertThatThrownBy(() -> complete(file, REVIEW, Map.of("filingDecision", "REFUSE"))).hasStackTraceContaining("请填写不予受理的理由");
  }

  @Test
  void aRefusedCompletionKeepsNothing() {
    CaseFile file = applied();
    assertThatThrownBy(() -> complete(file, REVIEW, Map.of("filingDecision", "LATER", "reviewReason", words)))
        .hasStackTraceContaining("请选择审查结果");

    assertThat(reads(Roles.CLERK, COURT, file)).isEmpty();
  }

  @Test
  void aTextOfAnInstanceFromBeforeIsReadAsItIs() {
    CaseFile file = cases.receive(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
    Map<String, Object> before = Map.of("caseId", file.id(), "courtCode", COURT, "reviewReason", "缺身份证明");
    runtime
        .createProcessInstanceByKey(CaseFilingModel.KEY)
        .businessKey(file.applicationNo())
        .setVariables(before)
        .startBeforeActivity("Service_RequestSupplement")
        .execute();

    assertThat(cases.notes(file.id())).last().satisfies(note -> assertThat(note.text()).isEqualTo("缺身份证明"));
  }

  @Test
  void theIdOfAnotherCasesNoteIsAWordLikeAnyOther() {
    CaseFile other = applied();
    Task review = task(other, REVIEW);
    complete(other, REVIEW, Map.of("filingDecision", "SUPPLEMENT", "reviewReason", words));
    String foreign = String.valueOf(runtime.getVariable(review.getProcessInstanceId(), "reviewReason"));

    CaseFile file = applied();
    complete(file, REVIEW, Map.of("filingDecision", "SUPPLEMENT", "reviewReason", foreign));

    assertThat(cases.notes(file.id())).last().satisfies(note -> assertThat(note.text()).isEqualTo(foreign));
  }

  @Test
  void notesAreReadUnderTheRulesOfTheCase() {
    CaseFile file = applied();
    as("clerk-notes", Set.of(Roles.CLERK), () -> {
      complete(file, REVIEW, Map.of("filingDecision", "SUPPLEMENT", "reviewReason", words));
      return "";
    });

    assertThat(reads(Roles.JUDGE, COURT, file)).singleElement().satisfies(note -> {
      assertThat(note.text()).isEqualTo(words);
      assertThat(note.author()).isEqualTo("clerk-notes");
      assertThat(note.task()).isEqualTo("case-filing:" + REVIEW);
      assertThat(note.taskName()).isEqualTo("立案审查");
      assertThat(note.field()).isEqualTo("reviewReason");
      assertThat(note.courtCode()).contains(COURT);
    });
    assertThat(reads(Roles.SUPERVISOR, COURT, file)).isEmpty();
    assertThat(behind(Roles.JUDGE, COURT, file)).extracting(TaskNote::text).containsExactly(words);
    assertThat(behind(Roles.SUPERVISOR, COURT, file)).isEmpty();
    assertThat(behind(Roles.JUDGE, "330802", file)).isEmpty();
    assertThatThrownBy(() -> reads(Roles.JUDGE, "330802", file)).isInstanceOf(BusinessException.class);
  }

  private CaseFile applied() {
    return cases.apply(CaseFixtures.application().with(ApplicationColumns.COURT, COURT).form());
  }

  private List<TaskNote> reads(String role, String court, CaseFile file) {
    return user.as(Actor.staff("reader", "读者", Set.of(role), Set.of(court)), () -> book.ofCase(file.id()));
  }

  /** What somebody reads who knows the ids the process holds. */
  private List<TaskNote> behind(String role, String court, CaseFile file) {
    String instance =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.applicationNo()).processDefinitionKey(CaseFilingModel.KEY)
            .singleResult().getId();
    List<String> ids = runtime.getVariables(instance).values().stream().map(String::valueOf).toList();
    return user.as(Actor.staff("reader", "读者", Set.of(role), Set.of(court)), () -> book.behind(ids));
  }

  private String as(String id, Set<String> roles, Supplier<String> work) {
    return user.as(Actor.staff(id, id, roles, Set.of(COURT)), work);
  }

  private Task task(CaseFile file, String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(file.applicationNo()).taskDefinitionKey(element).singleResult();
  }

  private void complete(CaseFile file, String element, Map<String, Object> values) {
    tasks.complete(task(file, element).getId(), values);
  }

  /** Rows of the engine's tables of variables that hold the words. */
  private long rowsWith(String text) {
    return List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail").stream()
        .mapToLong(
            table ->
                jdbc.sql("select count(*) from " + table + " where text_ like :words or text2_ like :words")
                    .param("words", "%" + text + "%")
                    .query(Long.class)
                    .single())
        .sum();
  }

  private List<String> submittedFields(Task task) {
    return jdbc.sql("select name_ from act_hi_detail where task_id_ = ?").param(task.getId()).query(String.class).list();
  }
}
