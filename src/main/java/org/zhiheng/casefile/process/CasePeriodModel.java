package org.zhiheng.casefile.process;

/** Names in the model {@code case-period} (办案期限监控) that Java relies on; tasks as {@code process:element}. */
final class CasePeriodModel {

  static final String KEY = "case-period";
  static final String TIMER_EXPIRY_WARNING = "Timer_ExpiryWarning";
  static final String TIMER_PERIOD_EXPIRED = "Timer_PeriodExpired";
  static final String CALL_EXTENSION = "Call_Extension";
  static final String SERVICE_MARK_OVERDUE = "Service_MarkOverdue";

  private CasePeriodModel() {}
}
