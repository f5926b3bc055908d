package org.zhiheng.grid.process;

/** Names of the model {@code exposure} (曝光与撤回) that Java relies on; checked against the model by a test. */
public final class ExposureModel {

  public static final String KEY = "exposure";

  public static final String EXTERNAL_PUBLISH = "External_Publish";
  public static final String EXTERNAL_WITHDRAW = "External_Withdraw";
  public static final String GATEWAY_STILL_WANTED = "Gateway_StillWanted";
  public static final String SERVICE_TAKE_DOWN = "Service_TakeDown";
  public static final String TASK_CHASE_PUBLICATION = "Task_ChasePublication";
  public static final String TASK_CHASE_WITHDRAWAL = "Task_ChaseWithdrawal";
  public static final String TIMER_PUBLISH_SILENCE = "Timer_PublishSilence";
  public static final String TIMER_WITHDRAW_SILENCE = "Timer_WithdrawSilence";
  public static final String MESSAGE_WITHDRAWN = "exposureWithdrawn";

  public static final String EXPOSURE_ID = "exposureId";
  public static final String PUBLICITY_ID = "publicityId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String PUBLISH_DECISION = "publishDecision";
  public static final String WITHDRAW_DECISION = "withdrawDecision";
  public static final String WITHDRAW_NOTE = "withdrawNote";

  /** Value of either decision: the channel is asked once more. */
  public static final String RESEND = "RESEND";

  /** Value of {@link #PUBLISH_DECISION}: it is not published there. */
  public static final String ABANDON = "ABANDON";

  /** Value of {@link #WITHDRAW_DECISION}: somebody of the court has seen that it is gone. */
  public static final String CONFIRM = "CONFIRM";

  private ExposureModel() {}
}
