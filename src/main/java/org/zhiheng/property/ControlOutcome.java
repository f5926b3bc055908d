package org.zhiheng.property;

/** What came of a control order (控制结果). */
public enum ControlOutcome {
  /** Every measure is effective or waits in rank. */
  COMPLETE,
  /** Some measure failed; the judge was told. */
  INCOMPLETE,
  /** Nothing was controlled. */
  NONE,
  /** Withdrawn before anything was sent. */
  WITHDRAWN
}
