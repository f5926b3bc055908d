package org.zhiheng.property.process;

/** Names of the model {@code control-watch} that Java relies on; checked against the model by a test. */
public final class ControlWatchModel {

  public static final String KEY = "control-watch";

  public static final String COURT_CODE = "courtCode";
  public static final String MESSAGE_EARLIER_DUE = "earlierDue";
  public static final String TIMER_CHECK_DUE = "Timer_CheckDue";

  private ControlWatchModel() {}
}
