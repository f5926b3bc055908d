package org.zhiheng.assistance;

import java.time.Instant;
import java.util.Optional;

/**
 * A client certificate an account may come in with (接入证书).
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 */
public record AccountCertificate(
    String account, String fingerprint, String subject, Instant validUntil, Instant registeredAt, Optional<Instant> revokedAt) {}
