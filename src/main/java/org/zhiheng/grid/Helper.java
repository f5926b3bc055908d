package org.zhiheng.grid;

import java.time.Instant;
import java.util.Optional;
import org.zhiheng.platform.privacy.Masks;

/**
 * Somebody of the community invited to one outing (受邀协助人).
 *
 * @param name in clear; only for staff of the court
 */
public record Helper(
    String id,
    String outingId,
    String name,
    HelperCapacity capacity,
    String invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> seenAt,
    Optional<HelperAnswer> answer,
    Optional<String> remark) {

  /** The same with a masked name, for readers who need it not. */
  Helper hidden() {
    return new Helper(
        id, outingId, Masks.name(name), capacity, invitedBy, invitedAt, expiresAt, revokedAt, seenAt, answer,
        remark.map(text -> Words.HIDDEN));
  }

  @Override
  public String toString() {
    return "Helper[" + id + "]";
  }
}
