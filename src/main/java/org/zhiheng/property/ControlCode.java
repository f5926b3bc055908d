package org.zhiheng.property;

/**
 * What a request asks of whoever keeps the asset, with the code of the network control standard (控制措施代码, R2.53). The code
 * travels in the request, so that one matter of the catalogue can carry several of them.
 */
public enum ControlCode {
  FREEZE("01", "冻结"),
  RENEW("02", "继续冻结"),
  QUEUE("03", "轮候冻结"),
  RELEASE("04", "解除冻结"),
  LEAVE_QUEUE("05", "解除轮候"),
  DEDUCT("06", "划拨"),
  WITHHOLD_INCOME("07", "提取收入"),
  FREEZE_AND_DEDUCT("08", "冻结并划拨");

  private final String code;
  private final String label;

  ControlCode(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Two digits as the standard writes them. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** First control of a thing: where others were first, a place in the queue is asked for. */
  static ControlCode firstOf(boolean othersWereFirst) {
    return othersWereFirst ? QUEUE : FREEZE;
  }

  /** The lifting that fits what is lifted. */
  static ControlCode liftingOf(MeasureStatus before) {
    return before == MeasureStatus.WAITING ? LEAVE_QUEUE : RELEASE;
  }

  /** A ruling to deduct freezes by itself (R2.57): what is not frozen yet is frozen and deducted in one. */
  static ControlCode deductionOf(boolean frozen) {
    return frozen ? DEDUCT : FREEZE_AND_DEDUCT;
  }
}
