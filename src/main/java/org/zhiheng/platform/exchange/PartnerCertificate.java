package org.zhiheng.platform.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A registered certificate (已登记证书).
 *
 * @param keyId digest of its public key, hex
 */
public record PartnerCertificate(
    String party, String keyId, String subject, Instant validUntil, Instant registeredAt, Optional<Instant> revokedAt) {}
