package org.zhiheng.document;

/** What a set of documents brings about (文书用途). */
public enum SetPurpose {
  /** Seals, freezes or seizes, or has money handed over. */
  CONTROL,
  /** Lifts a measure. */
  RELEASE,
  /** Informs or orders without touching a particular asset. */
  INFORM
}
