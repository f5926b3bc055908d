package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-supplement} that Java relies on; checked against the model by a test. */
public final class AssistanceSupplementModel {

  public static final String KEY = "assistance-supplement";

  public static final String TASK_SUPPLEMENT = "Task_Supplement";

  /** Field of the form {@code supplement-request} and its values. */
  public static final String DECISION = "supplementDecision";

  public static final String DECISION_RESEND = "RESEND";
  public static final String DECISION_WITHDRAW = "WITHDRAW";

  private AssistanceSupplementModel() {}
}
