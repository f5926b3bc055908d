package org.zhiheng.casefile.process;

/** Names in the model {@code case-closing} (结案审批) that Java relies on; tasks as {@code process:element}. */
final class CaseClosingModel {

  static final String KEY = "case-closing";
  static final String CALL_CLOSING_NOTICE = "Call_ClosingNotice";
  static final String SERVICE_CLOSE_CASE = "Service_CloseCase";
  static final String TASK_CLOSING_REVIEW = KEY + ":Task_ClosingReview";
  static final String TASK_AMEND_CLOSING = KEY + ":Task_AmendClosing";
  static final String ERROR_CLOSING_REFUSED = "CLOSING_REFUSED";

  private CaseClosingModel() {}
}
