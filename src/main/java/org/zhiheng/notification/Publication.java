package org.zhiheng.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One publication and what became of it on each channel (信息发布).
 *
 * @param withdrawalReason why it must come down again; empty while it may stand
 */
public record Publication(
    String id,
    String caseId,
    String decisionId,
    String title,
    String text,
    String orderedBy,
    Instant orderedAt,
    Optional<String> withdrawalReason,
    Optional<Instant> withdrawalAt,
    List<ChannelDelivery> deliveries) {

  public Publication {
    deliveries = List.copyOf(deliveries);
  }

  /** Whether it was ordered to come down. */
  public boolean isWithdrawn() {
    return withdrawalAt.isPresent();
  }

  /** Whether it must come down and still stands somewhere. */
  public boolean stillStands() {
    return isWithdrawn() && deliveries.stream().anyMatch(delivery -> !delivery.status().isOver());
  }

  @Override
  public String toString() {
    return "Publication[" + id + "]";
  }
}
