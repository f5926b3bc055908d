package org.zhiheng.assistance.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * One request as a body outside the court sees it (外部监督清单): who was asked by whom, and how long it takes. Nothing leads
 * to the case, its parties, its papers or the answer.
 *
 * @param light {@code red}, {@code yellow}, {@code green} as on the unit's desk; {@code grey} when it is over or with the court
 * @param sentAt when it last went out; empty while the court prepares it
 * @param due from when on it is late; empty while the court has it, since nobody knows then
 * @param late whether the unit took longer than it may; of what is over only
 * @param ending how it ended: done, refused for which kind of reason, or taken back; empty while it is open
 */
public record OversightLine(
    String requestNo,
    String department,
    String matter,
    String unit,
    String court,
    String status,
    Optional<Instant> sentAt,
    Optional<Instant> due,
    String light,
    int urged,
    boolean escalated,
    Optional<Instant> finishedAt,
    boolean late,
    Optional<String> ending) {}
