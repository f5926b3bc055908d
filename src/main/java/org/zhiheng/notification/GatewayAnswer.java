package org.zhiheng.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * What the gateway says of one message (网关回执).
 *
 * @param gatewayId the gateway's own number
 * @param failure why it cannot be sent; empty if it was taken
 * @param deliveredAt when the phone received it, if the gateway knows
 */
public record GatewayAnswer(String gatewayId, Optional<String> failure, Optional<Instant> deliveredAt) {

  private static final int LONGEST_FAILURE = 200;

  /** Taken for sending. */
  public static GatewayAnswer taken(String gatewayId) {
    return new GatewayAnswer(gatewayId, Optional.empty(), Optional.empty());
  }

  /** Cannot be sent. */
  public static GatewayAnswer failed(String gatewayId, String reason) {
    return new GatewayAnswer(gatewayId, Optional.of(reason.substring(0, Math.min(LONGEST_FAILURE, reason.length()))), Optional.empty());
  }

  /** The message with this answer. */
  Message on(Message message, Instant now) {
    return new Message(
        message.id(),
        message.notificationId(),
        message.caseId(),
        message.partyId(),
        message.template(),
        message.text(),
        status(),
        Optional.of(gatewayId).filter(id -> !id.isBlank()),
        failure,
        message.preparedAt(),
        failure.isPresent() ? Optional.empty() : Optional.of(now),
        deliveredAt);
  }

  private MessageStatus status() {
    if (failure.isPresent()) {
      return MessageStatus.FAILED;
    }
    return deliveredAt.isPresent() ? MessageStatus.DELIVERED : MessageStatus.HANDED_OVER;
  }
}
