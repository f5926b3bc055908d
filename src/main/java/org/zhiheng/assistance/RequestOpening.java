package org.zhiheng.assistance;

import java.time.Instant;
import java.util.Optional;

/**
 * A request at the moment it is opened (请求开立), with what the statistics will want to know of it.
 *
 * @param askedBy user id of whoever asked
 * @param crossCounty whether a basic court asks a unit that serves another county (跨区县, S1.15)
 * @param slaMinutes minutes of office time the unit has, by the table in force now
 * @param overdueAt from when on it is late, if it goes out at once; empty while the court prepares it, which is not the unit's time
 */
public record RequestOpening(AssistanceRequest request, String askedBy, boolean crossCounty, int slaMinutes, Optional<Instant> overdueAt) {}
