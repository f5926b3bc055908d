package org.zhiheng.property.process;

/** Names of the model {@code measure-deduction} that Java relies on; checked against the model by a test. */
public final class MeasureDeductionModel {

  public static final String KEY = "measure-deduction";

  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String MEASURE_ORDER_ID = "measureOrderId";
  public static final String OUTCOME = "orderOutcome";
  public static final String FAILURE_DECISION = "failureDecision";

  public static final String MESSAGE_DEBT_CLEARED = "debtCleared";
  public static final String TASK_HANDLE_FAILED = "Task_HandleFailedDeduction";

  private MeasureDeductionModel() {}
}
