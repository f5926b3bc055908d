package org.zhiheng.platform.audit;

import java.time.Instant;

/**
 * One row of the audit trail (审计记录).
 *
 * @param actor id of the user, agency account or system cause
 * @param address network address the request came from; empty inside the server
 * @param before JSON object
 * @param after JSON object
 */
public record AuditEntry(
    String id,
    Instant recordedAt,
    String actor,
    String actorKind,
    String address,
    String action,
    String objectType,
    String objectId,
    String before,
    String after) {}
