package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-incident} that Java relies on; checked against the model by a test. */
public final class AssistanceIncidentModel {

  public static final String KEY = "assistance-incident";

  public static final String TASK_HANDLE_INCIDENT = "Task_HandleIncident";

  public static final String INCIDENT_ID = "incidentId";
  public static final String COURT_CODE = "courtCode";

  /** Fields of the form {@code handle-incident}. */
  public static final String KIND_NAME = "incidentKindName";
  public static final String TEXT = "incidentText";
  public static final String DECISION = "incidentDecision";
  public static final String DECISION_CHOOSE_UNIT = "CHOOSE_UNIT";
  public static final String DECISION_CLOSE = "CLOSE";
  public static final String DECISION_GIVE_UP = "GIVE_UP";
  public static final String UNIT = "incidentUnit";
  public static final String NOTE = "incidentNote";

  private AssistanceIncidentModel() {}
}
