package org.zhiheng.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * One publication on one channel (渠道投放).
 *
 * @param target code of the village for a channel that has one per village, else empty text
 * @param externalNo the channel's own number of the post
 * @param failure what the channel last objected
 */
public record ChannelDelivery(
    String id,
    String publicationId,
    String channel,
    String target,
    ChannelStatus status,
    Optional<String> externalNo,
    Optional<String> failure,
    Optional<Instant> publishedAt,
    Optional<Instant> withdrawnAt) {}
