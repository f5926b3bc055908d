package org.zhiheng.property.process;

/** Names of the model {@code property-control} that Java relies on; checked against the model by a test. */
public final class PropertyControlModel {

  public static final String KEY = "property-control";

  public static final String CASE_ID = "caseId";
  public static final String CONTROL_ORDER_ID = "controlOrderId";
  public static final String OUTCOME = "controlOutcome";
  public static final String ANY_MEASURE = "anyMeasure";
  public static final String FAILURE_DECISION = "failureDecision";

  public static final String MESSAGE_DEBT_CLEARED = "debtCleared";
  public static final String ERROR_PLAN_REFUSED = "PLAN_REFUSED";

  public static final String CALL_APPROVE_DOCUMENTS = "Call_ApproveDocuments";
  public static final String CALL_REQUEST_ASSISTANCE = "Call_RequestAssistance";
  public static final String TASK_HANDLE_FAILED_CONTROL = "Task_HandleFailedControl";

  private PropertyControlModel() {}
}
