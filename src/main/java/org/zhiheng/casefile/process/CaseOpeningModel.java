package org.zhiheng.casefile.process;

/** Names in the model {@code case-opening} (启动执行) that Java relies on; tasks as {@code process:element}. */
final class CaseOpeningModel {

  static final String KEY = "case-opening";
  static final String CALL_NOTICE_APPROVAL = "Call_NoticeApproval";
  static final String CALL_PROPERTY_SURVEY = "Call_PropertySurvey";
  static final String EXTERNAL_SEND_SMS = "External_SendSms";
  static final String TIMER_NOTICE_DUE = "Timer_NoticeDue";
  static final String TASK_URGE_NOTICE = KEY + ":Task_UrgeNotice";

  private CaseOpeningModel() {}
}
