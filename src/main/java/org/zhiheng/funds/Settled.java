package org.zhiheng.funds;

import java.util.Optional;

/**
 * A pay-out that is done (发放结清).
 *
 * @param notificationId the notice to the parties; empty when money went back to a payer who is none
 */
public record Settled(Payout payout, Optional<String> notificationId) {}
