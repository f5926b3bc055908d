package org.zhiheng.entrustment;

/** What a matter does to property of the case (事项对财产的效力). */
public enum ItemEffect {
  /** A new measure on an asset; its rank comes with the result. */
  CONTROL,
  /** A measure goes on; its rank stays (R6.09). */
  RENEW,
  /** A measure ends. */
  RELEASE,
  /** Money that is frozen is handed over to the case (划拨). */
  DEDUCT,
  /** Title passes. */
  TRANSFER,
  /** Nothing on property. */
  NONE;

  /** Whether a measure of the case is concerned that is there already. */
  public boolean needsMeasure() {
    return this == RENEW || this == RELEASE || this == DEDUCT;
  }
}
