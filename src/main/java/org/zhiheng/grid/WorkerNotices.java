package org.zhiheng.grid;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhiheng.notification.Notifications;

/** Tells a worker's telephone that a task has come (交办短信, S1.32): what to open until when, and nobody's name. */
@Service
public class WorkerNotices {

  private static final String TEMPLATE = "grid-task-ordered";
  private static final String SALUTATION = "网格员";

  private final GridTasks tasks;
  private final Notifications notifications;

  WorkerNotices(GridTasks tasks, Notifications notifications) {
    this.tasks = tasks;
    this.notifications = notifications;
  }

  /**
   * Prepares the message; the same task is told once.
   *
   * @return id of the notice, which is the task's own
   */
  public String tell(String taskId) {
    GridTask task = tasks.byId(taskId);
    notifications.prepareFor(
        task.caseId(), TEMPLATE, task.id(), task.worker(), SALUTATION,
        Map.of("任务", task.kind().label(), "编号", task.taskNo(), "期限", day(task.dueOn())));
    return task.id();
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
