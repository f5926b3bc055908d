package org.zhiheng.casefile.process;

/** Names in the model {@code case-outcome} (等待履行结果) that Java relies on; tasks as {@code process:element}. */
final class CaseOutcomeModel {

  static final String KEY = "case-outcome";
  static final String CATCH_DEBT_CLEARED = "Catch_DebtCleared";
  static final String CATCH_SETTLED = "Catch_Settled";
  static final String CATCH_ASSET_FOUND = "Catch_AssetFound";
  static final String TIMER_REASSESS = "Timer_Reassess";
  static final String CALL_PROPERTY_RELEASE = "Call_PropertyRelease";
  static final String TASK_SETTLEMENT_FOLLOW_UP = KEY + ":Task_SettlementFollowUp";

  private CaseOutcomeModel() {}
}
