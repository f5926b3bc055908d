package org.zhiheng.casefile.process;

/** Names in the model {@code case-filing} (立案审查) that Java relies on; tasks as {@code process:element}. */
final class CaseFilingModel {

  static final String KEY = "case-filing";
  static final String TIMER_SUPPLEMENT_OVERDUE = "Timer_SupplementOverdue";
  static final String TASK_REVIEW_FILING = KEY + ":Task_ReviewFiling";
  static final String TASK_SUPPLEMENT_MATERIAL = KEY + ":Task_SupplementMaterial";

  private CaseFilingModel() {}
}
