package org.zhiheng.assistance.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work as its worker sees it (待办工作).
 *
 * @param workerId as the worker gave it, without the account
 * @param disclosed the only fields that leave the server
 */
public record WorkItem(
    String id,
    String topic,
    String workerId,
    Instant lockExpiresAt,
    Instant createdAt,
    Optional<Integer> retries,
    Optional<String> errorMessage,
    long priority,
    String businessKey,
    Map<String, Object> disclosed) {}
