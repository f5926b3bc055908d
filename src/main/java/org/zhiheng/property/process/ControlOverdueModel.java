package org.zhiheng.property.process;

/** Names of the model {@code control-overdue} that Java relies on; checked against the model by a test. */
public final class ControlOverdueModel {

  public static final String KEY = "control-overdue";

  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String COUNT = "accountCount";
  public static final String REASON = "delayReason";
  public static final String NOTED = "noted";

  public static final String TASK_EXPLAIN_DELAY = "Task_ExplainDelay";
  public static final String TASK_NOTE_DELAY = "Task_NoteDelay";

  private ControlOverdueModel() {}
}
