package org.zhiheng.grid;

import java.time.Instant;

/**
 * A photo of a task's answer, a clue or an outing (现场照片).
 *
 * @param ownerId id of what it belongs to
 * @param sm3 digest of the bytes, under which the file store keeps them
 */
public record Photo(
    String id, String ownerId, String courtCode, int number, String mediaType, String sm3, long size, String takenBy, Instant addedAt) {}
