package org.zhiheng.casefile.process;

/** Names in the model {@code case-extension} (延长办案期限) that Java relies on; tasks as {@code process:element}. */
final class CaseExtensionModel {

  static final String KEY = "case-extension";
  static final String TASK_APPLY_EXTENSION = KEY + ":Task_ApplyExtension";
  static final String TASK_APPROVE_EXTENSION = KEY + ":Task_ApproveExtension";

  private CaseExtensionModel() {}
}
