package org.zhiheng.property.process;

/** Names of the model {@code field-errand} (外勤事项) that Java relies on; checked against the model by a test. */
public final class FieldErrandModel {

  public static final String KEY = "field-errand";

  public static final String ERRAND_ID = "errandId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String KIND = "errandKind";
  public static final String DUE_ON = "errandDueOn";
  public static final String OUTCOME = "errandOutcome";
  public static final String NOTE = "errandNote";
  public static final String URGED = "errandUrged";

  /** Value of {@link #OUTCOME}: it was done. */
  public static final String DONE = "DONE";

  /** Value of {@link #OUTCOME}: it could not be done. */
  public static final String NOT_DONE = "NOT_DONE";

  public static final String TASK_DO_ERRAND = "Task_DoErrand";
  public static final String TASK_URGE_ERRAND = "Task_UrgeErrand";
  public static final String TIMER_OVERDUE = "Timer_ErrandOverdue";
  public static final String MESSAGE_WITHDRAWN = "fieldErrandWithdrawn";

  private FieldErrandModel() {}
}
