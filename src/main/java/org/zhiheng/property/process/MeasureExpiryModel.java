package org.zhiheng.property.process;

/** Names of the model {@code measure-expiry} that Java relies on; checked against the model by a test. */
public final class MeasureExpiryModel {

  public static final String KEY = "measure-expiry";

  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String ENDS_ON = "measureEndsOn";
  public static final String RENEW_BY = "renewBy";
  public static final String COUNT = "measureCount";
  /** How urgent the task is from the first moment, 0 to 100. */
  public static final String URGENCY = "urgency";
  public static final String DECISION = "renewalDecision";
  public static final String MEASURE_ORDER_ID = "measureOrderId";

  public static final String MESSAGE_MEASURES_SECURED = "measuresSecured";
  public static final String TASK_DECIDE_RENEWAL = "Task_DecideRenewal";

  private MeasureExpiryModel() {}
}
