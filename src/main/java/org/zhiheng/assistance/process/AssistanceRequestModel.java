package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-request} that Java relies on; checked against the model by a test. */
public final class AssistanceRequestModel {

  public static final String KEY = "assistance-request";

  public static final String TASK_AGENCY = "External_AgencyHandles";
  public static final String TASK_SUPERVISE = "Task_Supervise";
  public static final String TIMER_REMIND = "Timer_Remind";
  public static final String TIMER_SILENCE = "Timer_Silence";
  public static final String ERROR_REFUSED = "AGENCY_REFUSED";
  public static final String MESSAGE_CANCELLED = "requestCancelled";

  public static final String REQUEST_ID = "requestId";
  public static final String TOPIC = "assistanceTopic";
  public static final String OUTCOME = "assistanceOutcome";
  public static final String OUTCOME_DONE = "DONE";
  public static final String OUTCOME_REFUSED = "REFUSED";
  public static final String OUTCOME_CANCELLED = "CANCELLED";

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

  private AssistanceRequestModel() {}

  /** The request an instance carries. */
  static String requestId(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
    return (String) execution.getVariable(REQUEST_ID);
  }
}
