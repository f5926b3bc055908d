package org.zhiheng.grid.process;

/** Names of the model {@code grid-task} (网格协助任务) that Java relies on; checked against the model by a test. */
public final class GridTaskModel {

  public static final String KEY = "grid-task";

  public static final String TASK_ANSWER = "Task_Answer";
  public static final String TASK_SUPERVISE = "Task_SuperviseTask";
  public static final String TIMER_REMIND = "Timer_TaskRemind";
  public static final String TIMER_OVERDUE = "Timer_TaskOverdue";
  public static final String TIMER_STILL_UNANSWERED = "Timer_StillUnanswered";
  public static final String MESSAGE_WITHDRAWN = "gridTaskWithdrawn";

  public static final String SERVICE_SMS = "Service_PrepareWorkerSms";
  public static final String EXTERNAL_SMS = "External_SendWorkerSms";
  public static final String TIMER_SMS = "Timer_WorkerSmsUnanswered";

  public static final String NOTIFICATION_ID = "notificationId";
  public static final String TASK_ID = "gridTaskId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String DECISION = "superviseDecision";
  public static final String NOTE = "superviseNote";

  /** Value of {@link #DECISION}: the worker is told once more. */
  public static final String URGE = "URGE";

  /** Value of {@link #DECISION}: the task is taken back. */
  public static final String WITHDRAW = "WITHDRAW";

  private GridTaskModel() {}
}
