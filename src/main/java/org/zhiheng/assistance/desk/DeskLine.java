package org.zhiheng.assistance.desk;

import java.time.Instant;
import java.util.Optional;
import org.zhiheng.assistance.RequestStatus;

/**
 * One request in an officer's queue (待办请求).
 *
 * @param due end of the time the unit has, on office hours
 * @param light {@code red} when it is over, {@code yellow} in the last quarter of it, {@code green} before
 * @param escalated whether the unit's leader was told
 */
public record DeskLine(
    String id,
    String caseNo,
    String matter,
    String unit,
    String court,
    RequestStatus status,
    Instant sentAt,
    Instant due,
    String light,
    int urged,
    boolean escalated,
    Optional<Instant> finishedAt) {}
