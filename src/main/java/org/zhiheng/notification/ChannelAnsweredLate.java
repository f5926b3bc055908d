package org.zhiheng.notification;

/** A channel said what it had done after nobody waited for it any more (渠道迟到答复); published within the transaction. */
public record ChannelAnsweredLate(String publicationId, String deliveryId, Kind kind) {

  /** What it makes of the delivery. */
  public enum Kind {
    /** It stands there, as was asked for. */
    PUBLISHED,
    /** It stands there although it was given up or taken down before: it has to come down again. */
    REAPPEARED,
    /** It has come down, as was asked for. */
    TAKEN_DOWN
  }
}
