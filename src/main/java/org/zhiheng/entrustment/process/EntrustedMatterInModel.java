package org.zhiheng.entrustment.process;

/** Names of the model {@code entrusted-matter-in} (受托办理) that Java relies on; checked against the model by a test. */
public final class EntrustedMatterInModel {

  public static final String KEY = "entrusted-matter-in";

  public static final String TASK_CHECK_MATTER = "Task_CheckMatter";
  public static final String TASK_HANDLE_IN_FIELD = "Task_HandleInField";
  public static final String TASK_REVIEW_RESULT = "Task_ReviewResult";
  public static final String TASK_SUPERVISE_MATTER = "Task_SuperviseMatter";
  public static final String TASK_SUPERVISE_CHECK = "Task_SuperviseCheck";

  public static final String MESSAGE_SUPPLIED = "entrustmentSupplied";
  public static final String MESSAGE_JUDGED = "entrustmentJudged";
  public static final String MESSAGE_WITHDRAWN = "entrustmentWithdrawn";

  public static final String MATTER_ID = "entrustmentId";
  public static final String COURT_CODE = "courtCode";

  public static final String CHECK_DECISION = "checkDecision";
  public static final String ACCEPT = "ACCEPT";
  public static final String SUPPLEMENT = "SUPPLEMENT";
  public static final String RETURN = "RETURN";
  public static final String COMPLEX = "complexMatter";
  public static final String SUPPLEMENT_NOTE = "supplementNote";
  public static final String RETURN_REASON = "returnReason";
  public static final String RETURN_NOTE = "returnNote";

  /** Clock for handling and the moment it runs from, for due dates. */
  public static final String HANDLE_CLOCK = "handleClock";
  public static final String HANDLE_FROM = "handleFrom";

  public static final String RESULT_CODE = "resultCode";

  /** The one value of {@link #RESULT_CODE} that is no result. */
  public static final String FAILED = "FAILED";
  public static final String SEAL_RANK = "sealRank";
  public static final String SEALED_ON = "sealedOn";
  public static final String SEAL_ENDS_ON = "sealEndsOn";
  public static final String RECEIPT_NO = "receiptNo";
  public static final String CONTROLLED_YUAN = "controlledYuan";
  public static final String FIELD_NOTE = "fieldNote";

  public static final String REVIEW_DECISION = "reviewDecision";
  public static final String APPROVE = "APPROVE";
  public static final String AGAIN = "AGAIN";
  public static final String REVIEW_NOTE = "reviewNote";
  public static final String SUPERVISE_NOTE = "superviseNote";

  /** What the entrusting court says to the result. */
  public static final String VERDICT = "entrustmentVerdict";

  private EntrustedMatterInModel() {}
}
