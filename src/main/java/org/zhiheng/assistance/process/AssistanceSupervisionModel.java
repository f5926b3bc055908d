package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-supervision} that Java relies on; checked against the model by a test. */
public final class AssistanceSupervisionModel {

  public static final String KEY = "assistance-supervision";

  public static final String TASK_SUPERVISE = "Task_Supervise";

  /** Whether the unit's own task stands beside supervision, so that the caller takes it back and tells the unit. */
  public static final String STILL_OUT = "requestStillOut";

  /** Fields of the form {@code supervise-request}. */
  public static final String DECISION = "superviseDecision";
  public static final String DECISION_RESEND = "RESEND";
  public static final String DECISION_OFFLINE = "OFFLINE";
  public static final String DECISION_WITHDRAW = "WITHDRAW";
  public static final String NOTE = "superviseNote";
  public static final String RESULT_CODE = "offlineResultCode";
  public static final String RECEIPT_NO = "offlineReceiptNo";
  public static final String RANK = "offlineRank";
  public static final String CONTROLLED_YUAN = "offlineControlledYuan";

  private AssistanceSupervisionModel() {}
}
