package org.zhiheng.property.process;

/** Names of the model {@code property-survey} that Java relies on; checked against the model by a test. */
public final class PropertySurveyModel {

  public static final String KEY = "property-survey";

  public static final String SURVEY_ID = "surveyId";

  public static final String MESSAGE_DEBT_CLEARED = "debtCleared";

  private PropertySurveyModel() {}
}
