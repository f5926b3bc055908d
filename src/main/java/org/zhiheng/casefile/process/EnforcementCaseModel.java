package org.zhiheng.casefile.process;

/** Names in the model {@code enforcement-case} (执行实施案件) that Java relies on; tasks as {@code process:element}. */
final class EnforcementCaseModel {

  static final String KEY = "enforcement-case";
  static final String START_APPLICATION_RECEIVED = "Start_ApplicationReceived";
  static final String SERVICE_FILE_CASE = "Service_FileCase";
  static final String RULE_TRIAGE = "Rule_Triage";
  static final String SERVICE_ASSIGN_HANDLER = "Service_AssignHandler";
  static final String CALL_OPEN_ENFORCEMENT = "Call_OpenEnforcement";
  static final String CALL_SIX_MONTH_PERIOD = "Call_SixMonthPeriod";
  static final String CALL_MEASURES = "Call_Measures";
  static final String CALL_CLOSING = "Call_Closing";
  static final String END_CLOSED = "End_Closed";
  static final String END_REFUSED = "End_Refused";

  private EnforcementCaseModel() {}
}
