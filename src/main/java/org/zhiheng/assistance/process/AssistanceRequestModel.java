package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-request} that Java relies on; checked against the model by a test. */
public final class AssistanceRequestModel {

  public static final String KEY = "assistance-request";

  public static final String REQUEST_ID = "requestId";
  public static final String TOPIC = "assistanceTopic";
  public static final String OUTCOME = "assistanceOutcome";

  public static final String MESSAGE_CANCELLED = "requestCancelled";

  private AssistanceRequestModel() {}
}
