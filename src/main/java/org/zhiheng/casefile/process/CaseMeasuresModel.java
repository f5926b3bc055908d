package org.zhiheng.casefile.process;

/** Names in the model {@code case-measures} (财产处置与履行) that Java relies on; tasks as {@code process:element}. */
final class CaseMeasuresModel {

  static final String KEY = "case-measures";
  static final String CALL_PROPERTY_CONTROL = "Call_PropertyControl";
  static final String CALL_AWAIT_OUTCOME = "Call_AwaitOutcome";
  static final String TASK_ASSESS_PROPERTY = KEY + ":Task_AssessProperty";

  private CaseMeasuresModel() {}
}
