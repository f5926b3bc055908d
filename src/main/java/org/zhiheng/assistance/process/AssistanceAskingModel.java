package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-asking} that Java relies on; checked against the model by a test. */
public final class AssistanceAskingModel {

  public static final String KEY = "assistance-asking";
  public static final String MESSAGE_ASKED = "assistanceAsked";

  public static final String ASKING_ID = "askingId";
  public static final String REQUEST_IDS = "requestIds";
  public static final String DOCUMENT_SET_ID = "documentSetId";
  public static final String MATTER_PROCESS = "matterProcess";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";

  public static final String CALL_APPROVE_DOCUMENTS = "Call_ApproveDocuments";
  public static final String CALL_REQUEST_ASSISTANCE = "Call_RequestAssistance";

  private AssistanceAskingModel() {}
}
