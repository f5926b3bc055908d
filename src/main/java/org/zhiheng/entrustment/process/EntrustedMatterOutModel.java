package org.zhiheng.entrustment.process;

/** Names of the model {@code entrusted-matter-out} (委托外院) that Java relies on; checked against the model by a test. */
public final class EntrustedMatterOutModel {

  public static final String KEY = "entrusted-matter-out";

  public static final String TASK_SUPPLY_PAPERS = "Task_SupplyPapers";
  public static final String TASK_READ_RETURN = "Task_ReadReturn";
  public static final String TASK_CONFIRM_RESULT = "Task_ConfirmResult";

  public static final String MESSAGE_ANSWERED = "entrustmentAnswered";
  public static final String ERROR_LETTER_NOT_SEALED = "LETTER_NOT_SEALED";

  public static final String MATTER_ID = "entrustmentId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String DOCUMENT_SET_ID = "documentSetId";

  /** What the entrusted court answered: name of the state it brought about. */
  public static final String REPLY = "entrustmentReply";

  public static final String RESULT_DECISION = "resultDecision";
  public static final String CONFIRM = "CONFIRM";
  public static final String REDO = "REDO";
  public static final String REDO_NOTE = "redoNote";
  public static final String SUPPLY_NOTE = "supplyNote";
  public static final String RETURN_DECISION = "returnDecision";
  public static final String ARRANGEMENT = "arrangement";

  private EntrustedMatterOutModel() {}
}
