package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-request} that Java relies on; checked against the model by a test. */
public final class AssistanceRequestModel {

  public static final String KEY = "assistance-request";

  public static final String TASK_AGENCY = "External_AgencyHandles";
  public static final String TIMER_REMIND = "Timer_Remind";
  public static final String TIMER_ESCALATE = "Timer_Escalate";
  public static final String TIMER_SILENCE = "Timer_Silence";
  public static final String ERROR_REFUSED = "AGENCY_REFUSED";
  public static final String ERROR_FORWARDED = "REQUEST_FORWARDED";
  public static final String ERROR_SUPPLEMENT = "SUPPLEMENT_NEEDED";
  public static final String MESSAGE_CANCELLED = "requestCancelled";

  public static final String REQUEST_ID = "requestId";
  public static final String TOPIC = "assistanceTopic";
  public static final String OUTCOME = "assistanceOutcome";
  public static final String OUTCOME_DONE = "DONE";
  public static final String OUTCOME_REFUSED = "REFUSED";
  public static final String OUTCOME_CANCELLED = "CANCELLED";

  private AssistanceRequestModel() {}

  /** The request an instance carries. */
  static String requestId(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
    return (String) execution.getVariable(REQUEST_ID);
  }
}
