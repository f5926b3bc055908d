package org.zhiheng.assistance.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;

/**
 * External tasks as their workers may touch them (办理任务): only on the account's own topics, and nothing of the process but
 * the scalars the record's owner returns.
 */
@Component
public class AgencyTasks {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}[0-9Xx]?");
  private static final int MESSAGE_LENGTH = 300;

  private final ExternalTaskService externalTasks;
  private final HistoryService history;
  private final Works works;
  private final LateTasks late;
  private final AccountRights rights;
  private final Clock clock;

  AgencyTasks(
      ExternalTaskService externalTasks, HistoryService history, Works works, LateTasks late, AccountRights rights, Clock clock) {
    this.externalTasks = externalTasks;
    this.history = history;
    this.works = works;
    this.late = late;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Stores the answer with the record's owner and completes the task, or neither. A second completion changes nothing; one that
   * comes after the process took the task away is heard where the record hears late answers.
   */
  public void complete(String account, String workerId, String taskId, WorkAnswer answer) {
    complete(account, workerId, taskId, answer, () -> {});
  }

  /** As above, with something else to be done in the same transaction. */
  void complete(String account, String workerId, String taskId, WorkAnswer answer, Runnable before) {
    rights.on(
        account,
        taskId,
        () -> {
          find(account, taskId)
              .ifPresentOrElse(
                  task -> {
                    requireLockedBy(task, account, workerId);
                    before.run();
                    complete(task, account, workerId, answer);
                  },
                  () -> answeredLate(account, taskId, answer, before));
          return taskId;
        });
  }

  /** Nobody waits for it any more; some records must know all the same. */
  private void answeredLate(String account, String taskId, WorkAnswer answer, Runnable before) {
    lateOrDone(account, taskId)
        .ifPresent(
            late -> {
              before.run();
              late.record().work().late().orElseThrow().accept(late.record().id(), late.topic(), answer);
            });
  }

  private Optional<LateTasks.Late> lateOrDone(String account, String taskId) {
    Optional<LateTasks.Late> taken = late.heldBy(account, taskId);
    if (taken.isEmpty()) {
      requireDoneBefore(account, taskId);
    }
    return taken;
  }

  private void complete(ExternalTask task, String account, String workerId, WorkAnswer answer) {
    Works.Item record = works.of(task);
    Map<String, Object> scalars = record.work().accept(record.id(), answer);
    externalTasks.complete(task.getId(), Workers.engineName(account, workerId), scalars);
  }

  /**
   * A worker that lost the answer to its first call repeats it; whoever never had the task learns nothing, nor whose answer came
   * after a person's.
   */
  private void requireDoneBefore(String account, String taskId) {
    boolean done =
        history.createHistoricExternalTaskLogQuery().externalTaskId(taskId).successLog().list().stream()
            .anyMatch(log -> Workers.isProgramOf(account, log.getWorkerId()));
    if (!done) {
      throw AccountRights.unknownTask();
    }
  }

  /** Stores the refusal with the record's owner and lets the process go on as drawn. */
  public void refuse(String account, String workerId, String taskId, String code, String reason) {
    refuse(account, workerId, taskId, code, reason, () -> {});
  }

  /** As above, with something else to be done in the same transaction. */
  void refuse(String account, String workerId, String taskId, String code, String reason, Runnable before) {
    locked(
        account,
        workerId,
        taskId,
        task -> {
          before.run();
          Optional<String> drawn = works.drawnError(task, code);
          Works.Item record = works.of(task);
          Refusal way = record.work().refuse(record.id(), account, code, reason);
          if (drawn.isEmpty() && way == Refusal.CONTINUE) {
            externalTasks.complete(taskId, Workers.engineName(account, workerId));
          } else {
            String error = drawn.orElseThrow(() -> undrawn(code));
            externalTasks.handleBpmnError(taskId, Workers.engineName(account, workerId), error);
          }
        });
  }

  private static BusinessException undrawn(String code) {
    return BusinessException.invalid("ERROR_CODE_UNKNOWN", "此项工作不能以 " + code + " 拒绝；如为技术故障请用 failure 上报");
  }

  /**
   * Reports a technical failure. The worker's message is kept without long numbers, its stack trace not at all: both would
   * stand in clear in the engine's tables.
   */
  public void fail(String account, String workerId, String taskId, String message, int retries, Duration pause) {
    locked(
        account,
        workerId,
        taskId,
        task ->
            externalTasks.handleFailure(
                taskId, Workers.engineName(account, workerId), cleaned(message), retries, pause.toMillis()));
  }

  private static String cleaned(String message) {
    String masked = LONG_NUMBER.matcher(message).replaceAll("******");
    return masked.length() <= MESSAGE_LENGTH ? masked : masked.substring(0, MESSAGE_LENGTH);
  }

  /** Keeps a task for longer. */
  public void extendLock(String account, String workerId, String taskId, Duration lock) {
    locked(
        account,
        workerId,
        taskId,
        task -> externalTasks.extendLock(taskId, Workers.engineName(account, workerId), lock.toMillis()));
  }

  /** Locks one task by name; conflict if another worker of the account has it. */
  public void lock(String account, String workerId, String taskId, Duration lock) {
    own(
        account,
        taskId,
        task -> {
          String worker = Workers.engineName(account, workerId);
          if (isLocked(task) && !worker.equals(task.getWorkerId())) {
            throw notYours();
          }
          externalTasks.lock(taskId, worker, lock.toMillis());
          return taskId;
        });
  }

  /**
   * Locks one task for an officer, also away from a program that serves the unit: a person's decision goes before a lock that a
   * program only renews. The program's own answer then finds the task locked or gone.
   */
  void takeOver(String account, String officer, String taskId, Duration lock) {
    own(
        account,
        taskId,
        task -> {
          if (isLocked(task)) {
            requireServed(task);
            externalTasks.unlock(taskId);
          }
          externalTasks.lock(taskId, Workers.engineName(account, officer), lock.toMillis());
          return taskId;
        });
  }

  private void requireServed(ExternalTask task) {
    if (!rights.covers(Workers.account(task.getWorkerId()), task.getTopicName())) {
      throw BusinessException.conflict("TASK_LOCKED", "该请求正由另一系统办理，请稍后再试；仍不能办理的，请联系承办法院");
    }
  }

  /** Gives a task back; only what some worker of the same account holds. */
  public void unlock(String account, String taskId) {
    own(
        account,
        taskId,
        task -> {
          if (task.getWorkerId() != null && !Workers.belongTo(account, task.getWorkerId())) {
            throw notYours();
          }
          externalTasks.unlock(taskId);
          return taskId;
        });
  }

  /** Documents that travel with a task. */
  public List<WorkDocument> documents(String account, String taskId) {
    return own(
        account,
        taskId,
        task -> {
          Works.Item record = works.of(task);
          return record.work().documents(record.id());
        });
  }

  /** The exact bytes of one of them. */
  public byte[] content(String account, String taskId, String documentId) {
    return own(
        account,
        taskId,
        task -> {
          Works.Item record = works.of(task);
          return record.work().content(record.id(), documentId);
        });
  }

  /** The record behind a task the worker holds, or held until the process took it away; empty if the account has finished it. */
  Optional<Works.Item> held(String account, String workerId, String taskId) {
    return rights.on(
        account,
        taskId,
        () -> {
          Optional<ExternalTask> task = find(account, taskId);
          task.ifPresent(found -> requireLockedBy(found, account, workerId));
          return task.isPresent() ? task.map(works::of) : lateOrDone(account, taskId).map(LateTasks.Late::record);
        });
  }

  /** Runs {@code work} on the record behind one of the account's tasks, in one transaction. */
  <T> T onRecord(String account, String taskId, Function<Works.Item, T> work) {
    return own(account, taskId, task -> work.apply(works.of(task)));
  }

  private void locked(String account, String workerId, String taskId, Consumer<ExternalTask> work) {
    own(
        account,
        taskId,
        task -> {
          requireLockedBy(task, account, workerId);
          work.accept(task);
          return taskId;
        });
  }

  private <T> T own(String account, String taskId, Function<ExternalTask, T> work) {
    return rights.on(
        account, taskId, () -> work.apply(find(account, taskId).orElseThrow(AccountRights::unknownTask)));
  }

  private Optional<ExternalTask> find(String account, String taskId) {
    ExternalTask task = externalTasks.createExternalTaskQuery().externalTaskId(taskId).singleResult();
    if (task != null && !rights.covers(account, task.getTopicName())) {
      throw new ForeignTaskException();
    }
    return Optional.ofNullable(task);
  }

  private static void requireLockedBy(ExternalTask task, String account, String workerId) {
    if (!Workers.engineName(account, workerId).equals(task.getWorkerId())) {
      throw notYours();
    }
  }

  private boolean isLocked(ExternalTask task) {
    return task.getLockExpirationTime() != null
        && task.getLockExpirationTime().toInstant().isAfter(clock.instant());
  }

  private static BusinessException notYours() {
    return BusinessException.conflict("TASK_LOCKED", "任务未由该工作进程锁定，或已由其他工作进程领取");
  }
}
