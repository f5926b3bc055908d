package org.zhiheng.entrustment;

/**
 * What a court on another server is told of a matter (对外告知): as the court that asked, how its matter stands; as the court that
 * acts, what ours decided or says.
 */
public enum Told {
  ACCEPTED,
  SUPPLEMENT,
  RETURNED,
  HANDLED,
  CONFIRMED,
  WITHDRAWN,
  /** A word of the conversation (往来消息), to either side. */
  MESSAGE;

  /** What the matter's state is told by. */
  public static Told of(MatterStatus status) {
    return valueOf(status.name());
  }

  /** The step this is to the court that acts, as its package names it. */
  String step() {
    return switch (this) {
      case CONFIRMED -> "CONFIRM";
      case WITHDRAWN -> "WITHDRAW";
      case MESSAGE -> "MESSAGE";
      default -> throw new IllegalStateException("受托法院不由本院告知 " + this);
    };
  }
}
