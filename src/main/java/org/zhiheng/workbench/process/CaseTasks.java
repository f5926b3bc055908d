package org.zhiheng.workbench.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.engine.TaskNotes;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.workbench.Light;
import org.zhiheng.workbench.TaskLight;
import org.zhiheng.workbench.Workload;

/** Tasks as the workbench needs them (办案任务). */
@Component
public class CaseTasks {

  private static final String CASE_ID = "caseId";

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Clock clock;

  CaseTasks(TaskService tasks, RuntimeService runtime, CourtAccess access, CurrentUser user, Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.access = access;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The case a task belongs to; empty for a task of no case, such as unidentified money.
   *
   * @throws BusinessException not found, where the task is gone or another court's
   */
  public Optional<String> caseOf(String taskId) {
    requireVisible(taskId);
    return Optional.ofNullable((String) tasks.getVariable(taskId, CASE_ID)).filter(id -> !id.isBlank());
  }

  /**
   * Ids of what was written in the tasks before this one (此前任务意见).
   *
   * @throws BusinessException as in {@link #caseOf}
   */
  public List<String> notesBefore(String taskId) {
    requireVisible(taskId);
    return tasks.getVariables(taskId).values().stream().filter(TaskNotes::isId).map(Object::toString).toList();
  }

  private void requireVisible(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null || !sees(task)) {
      throw BusinessException.notFound("TASK_UNKNOWN", "该任务已不存在，可能已由他人办结");
    }
  }

  /** Case and light of the tasks the user may see and that have a due date; two queries for all. */
  public List<TaskLight> lights(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<Task> shown =
        tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
            .filter(task -> task.getDueDate() != null && sees(task))
            .toList();
    Map<String, String> numbers = caseNumbers(shown);
    return shown.stream()
        .map(task -> new TaskLight(task.getId(), numbers.getOrDefault(task.getProcessInstanceId(), ""), light(task, today)))
        .toList();
  }

  /** The business key of every process of a case is its number. */
  private Map<String, String> caseNumbers(List<Task> shown) {
    Set<String> instances = shown.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return Map.of();
    }
    return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private static Light light(Task task, LocalDate today) {
    return task.isSuspended()
        ? Light.off("已暂停")
        : Light.until(task.getDueDate().toInstant().atZone(EngineClock.ZONE).toLocalDate(), today);
  }

  private boolean sees(Task task) {
    return task.getTenantId() == null || access.allows(task.getTenantId());
  }

  /** What waits for the current user. */
  public Workload workload() {
    ZonedDateTime today = LocalDate.now(clock).atStartOfDay(EngineClock.ZONE);
    Date start = Date.from(today.toInstant());
    Date end = Date.from(today.plusDays(1).toInstant());
    return new Workload(
        mine().count(),
        open().map(TaskQuery::count).orElse(0L),
        mine().dueAfter(start).dueBefore(end).count() + open().map(q -> q.dueAfter(start).dueBefore(end).count()).orElse(0L),
        mine().dueBefore(start).count() + open().map(q -> q.dueBefore(start).count()).orElse(0L));
  }

  private TaskQuery mine() {
    return tasks.createTaskQuery().active().taskAssignee(user.id());
  }

  private Optional<TaskQuery> open() {
    if (user.roles().isEmpty() || user.courts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tasks
            .createTaskQuery()
            .active()
            .taskCandidateGroupIn(List.copyOf(user.roles()))
            .tenantIdIn(user.courts().toArray(String[]::new)));
  }
}
