package org.zhiheng.property.process;

/** Names of the model {@code measure-effective} that Java relies on; checked against the model by a test. */
public final class MeasureEffectiveModel {

  public static final String KEY = "measure-effective";

  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String MEASURE_ID = "measureId";
  public static final String ENDS_ON = "measureEndsOn";
  public static final String ACKNOWLEDGED = "acknowledged";

  public static final String TASK_ACKNOWLEDGE_EFFECT = "Task_AcknowledgeEffect";

  private MeasureEffectiveModel() {}
}
