package org.zhiheng.assistance.process;

/** Names of the model {@code assistance-cancellation} that Java relies on; checked against the model by a test. */
public final class AssistanceCancellationModel {

  public static final String KEY = "assistance-cancellation";

  public static final String TASK_UNIT_UNDOES = "External_UnitUndoes";
  public static final String TIMER_SILENCE = "Timer_UndoSilence";
  public static final String TASK_CHECK = "Task_CheckCancellation";

  public static final String UNIT_HAS_REQUEST = "unitHasRequest";
  public static final String CANCELLED_REQUEST_ID = "cancelledRequestId";
  public static final String TOPIC = "cancellationTopic";

  /** Field of the form {@code check-cancellation}. */
  public static final String CHECKED = "cancellationChecked";

  private AssistanceCancellationModel() {}
}
