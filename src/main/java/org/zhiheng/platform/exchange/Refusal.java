package org.zhiheng.platform.exchange;

/** How a process goes on after the worker refused (拒绝办理). */
public enum Refusal {
  /** The refusal is drawn in the model: the external task ends with the BPMN error the worker named. */
  BPMN_ERROR,
  /** A refusal is one of the normal answers here (a survey goes on without one bank): the task completes. */
  CONTINUE
}
