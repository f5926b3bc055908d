package org.zhiheng.property.process;

/** Names of the model {@code property-survey} that Java relies on; checked against the model by a test. */
public final class PropertySurveyModel {

  public static final String KEY = "property-survey";

  public static final String CASE_ID = "caseId";
  public static final String SURVEY_ID = "surveyId";
  public static final String NATIONAL_REQUEST_ID = "nationalRequestId";
  public static final String ANY_ASSET = "anyAsset";

  public static final String MESSAGE_DEBT_CLEARED = "debtCleared";

  /** Told to whoever waits in the case; the survey itself does not catch it. */
  public static final String MESSAGE_ASSET_FOUND = "assetFound";

  public static final String SUB_QUERIES = "Sub_Queries";
  public static final String EXTERNAL_NATIONAL_QUERY = "External_NationalQuery";
  public static final String EXTERNAL_LOCAL_QUERY = "External_LocalQuery";
  public static final String TIMER_SURVEY_OVERDUE = "Timer_SurveyOverdue";

  private PropertySurveyModel() {}
}
