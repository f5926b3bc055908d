package org.zhiheng.grid.process;

/** Names of the model {@code grid-clue} (网格线索核查) that Java relies on; checked against the model by a test. */
public final class GridClueModel {

  public static final String KEY = "grid-clue";

  public static final String TASK_VERIFY = "Task_VerifyClue";
  public static final String TASK_SUPERVISE = "Task_SuperviseClue";
  public static final String TASK_URGENT_ACTION = "Task_UrgentAction";
  public static final String TIMER_REMIND = "Timer_ClueRemind";
  public static final String TIMER_OVERDUE = "Start_ClueOverdue";
  public static final String TIMER_STILL_OPEN = "Timer_StillOpen";
  public static final String MESSAGE_SETTLED = "clueSettled";

  public static final String CLUE_ID = "clueId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String CASE_NO = "clueCaseNo";
  public static final String DECISION = "verifyDecision";
  public static final String URGENT_DECISION = "urgentDecision";
  public static final String CLOSING_ACTION = "closingAction";
  public static final String CLOSING_NOTE = "closingNote";
  public static final String SUPERVISE_NOTE = "superviseNote";

  /** Value of {@link #DECISION}: a team goes out at once. */
  public static final String ACT = "ACT";

  /** Value of {@link #DECISION}: the clue is closed with an action. */
  public static final String CLOSE = "CLOSE";

  /** Value of {@link #URGENT_DECISION}: a team went out. */
  public static final String GONE = "GONE";

  /** Value of {@link #URGENT_DECISION}: nobody went out, the judge checks anew. */
  public static final String NOT_GONE = "NOT_GONE";

  private GridClueModel() {}
}
