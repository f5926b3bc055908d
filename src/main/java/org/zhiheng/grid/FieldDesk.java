package org.zhiheng.grid;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.grid.persistence.TaskStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.Courts;

/**
 * Everything a grid worker can see and do (网格员工作台): the own tasks, masked; answers; clues unasked. Whatever is not the
 * worker's own does not exist.
 */
@Service
@Transactional
public class FieldDesk {

  private static final int MOST = 100;

  private final TaskStore store;
  private final GridDirectory directory;
  private final Workers workers;
  private final Clues clues;
  private final Outings outings;
  private final Photos photos;
  private final CaseFiles cases;
  private final Courts courts;
  private final GridProcess process;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  FieldDesk(
      TaskStore store,
      GridDirectory directory,
      Workers workers,
      Clues clues,
      Outings outings,
      Photos photos,
      CaseFiles cases,
      Courts courts,
      GridProcess process,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.directory = directory;
    this.workers = workers;
    this.clues = clues;
    this.outings = outings;
    this.photos = photos;
    this.cases = cases;
    this.courts = courts;
    this.process = process;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** The worker's own grids. */
  public List<Grid> grids() {
    return workers.own();
  }

  /** The worker's own tasks: open ones first by due date, then the newest of the others. */
  @Transactional(readOnly = true)
  public List<TaskSheet> tasks() {
    Map<String, String> names = new HashMap<>();
    return store.ofWorker(user.id(), MOST).stream()
        .map(task -> sheet(task, judge -> names.computeIfAbsent(judge, workers::displayName), List.of()))
        .toList();
  }

  /** The clues the worker has told, newest first. */
  @Transactional(readOnly = true)
  public List<ClueLine> clues() {
    return clues.ofReporter(user.id(), MOST);
  }

  /** Opens one of the worker's own tasks; the first time it counts as read. */
  public TaskSheet open(String taskId) {
    own(taskId);
    if (store.read(taskId, clock.instant())) {
      audit.record("GRID_TASK_READ", GridTasks.TABLE, taskId, Map.of(), Map.of());
    }
    return sheet(own(taskId), workers::displayName, clues.ofTask(taskId));
  }

  private GridTask own(String taskId) {
    return store.find(taskId).filter(task -> task.worker().equals(user.id())).orElseThrow(GridTasks::unknown);
  }

  private TaskSheet sheet(GridTask task, UnaryOperator<String> names, List<ClueLine> answers) {
    return new TaskSheet(
        task.id(), task.taskNo(), task.kind().label(), task.urgent(), courts.byCode(task.courtCode()).name(),
        names.apply(task.judge()), directory.nameOf(task.villageCode()), task.person(), task.identity(),
        task.instruction(), task.status(), task.deliveredAt(), task.dueOn(), task.reminded(), task.outcome(), task.answer(),
        answers);
  }

  /**
   * The worker answers a task; each piece of information becomes a clue, a visit becomes a visit record, and the task is done.
   *
   * @throws BusinessException {@code TASK_OVER} if it was answered or taken back before; {@code TEXT_INVALID};
   *     {@code PHOTO_TYPE}, {@code PHOTO_TOO_LARGE}, {@code PHOTOS_TOO_MANY}
   */
  public void answer(String taskId, Feedback feedback) {
    GridTask task = own(taskId);
    check(feedback);
    if (!store.done(taskId, feedback, clock.instant())) {
      throw BusinessException.conflict("TASK_OVER", "任务 " + task.taskNo() + " 已反馈或者已撤回，不必再报");
    }
    photos.add(taskId, task.courtCode(), feedback.photos(), Optional.of(task.caseId()), "网格反馈" + task.taskNo());
    feedback.clues().forEach((kind, text) -> clues.answered(task, kind, text, feedback));
    if (task.kind() == GridTaskKind.VISIT) {
      outings.visitedByWorker(task, directory.nameOf(task.villageCode()), feedback);
    }
    audit.record(
        "GRID_TASK_ANSWERED", GridTasks.TABLE, taskId, Map.of("status", task.status()),
        Map.of("status", GridTaskStatus.DONE, "outcome", feedback.outcome(), "clues", feedback.clues().size()));
    process.taskAnswered(task, cases.byId(task.caseId()).caseNo());
  }

  private void check(Feedback feedback) {
    Words.required("note", "办理情况", feedback.note(), Words.LONG);
    feedback.clues().forEach((kind, text) -> Words.required(kind.name().toLowerCase(Locale.ROOT), kind.label(), text, Words.LONG));
    photos.check(feedback.photos());
  }

  /**
   * The worker tells something unasked; the judge bound to the grid learns of it (S1.34, S3.2).
   *
   * @throws BusinessException {@code GRID_FOREIGN} if the grid is none of the worker's own
   */
  public Clue report(ClueReport report) {
    Grid grid =
        workers.own().stream()
            .filter(own -> own.code().equals(report.grid()))
            .findFirst()
            .orElseThrow(
                () -> {
                  String message = "只能报送本人负责的网格的线索";
                  return BusinessException.invalid(
                      "GRID_FOREIGN", message, new FieldProblem("grid", report.grid(), "S1.34", message));
                });
    return clues.unasked(grid, report);
  }
}
