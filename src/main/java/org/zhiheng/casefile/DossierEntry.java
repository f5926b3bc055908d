package org.zhiheng.casefile;

import java.time.Instant;

/**
 * One document in the e-dossier (卷宗材料).
 *
 * @param sequence place in its volume, from 1
 * @param source who it came from: a user id, a unit's code, {@code 系统}
 * @param sm3 digest of the exact bytes, hex
 * @param size bytes
 */
public record DossierEntry(
    String id,
    String caseId,
    Volume volume,
    DocumentCategory category,
    int sequence,
    String title,
    String mediaType,
    String source,
    Instant addedAt,
    String sm3,
    long size) {}
