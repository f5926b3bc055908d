package org.zhiheng.property.process;

/** Names of the model {@code property-release} that Java relies on; checked against the model by a test. */
public final class PropertyReleaseModel {

  public static final String KEY = "property-release";

  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String RELEASE_ID = "releaseId";
  public static final String GROUND = "releaseGround";
  public static final String OUTCOME = "releaseOutcome";
  public static final String NOTIFICATION_ID = "notificationId";
  public static final String FAILURE_DECISION = "failureDecision";

  public static final String TASK_CONFIRM_RELEASE = "Task_ConfirmRelease";
  public static final String TASK_HANDLE_FAILED_RELEASE = "Task_HandleFailedRelease";
  public static final String CALL_APPROVE_DOCUMENTS = "Call_ApproveDocuments";
  public static final String CALL_REQUEST_ASSISTANCE = "Call_RequestAssistance";
  public static final String EXTERNAL_SEND_SMS = "External_SendSms";

  private PropertyReleaseModel() {}
}
