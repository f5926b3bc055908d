package org.zhiheng.document;

import java.time.Instant;
import java.util.Optional;

/**
 * Service on one party (送达).
 *
 * @param channel how: 电子送达、邮寄送达、直接送达…
 * @param servedAt when it took effect; empty while under way
 * @param remark why electronic service failed, as the platform said it
 */
public record Delivery(
    String documentSetId, String partyId, DeliveryStatus status, Optional<String> channel, Optional<Instant> servedAt, Optional<String> remark) {}
