package org.zhiheng.grid;

import java.time.Instant;
import java.util.Optional;

/** All an invited helper sees: one outing, nothing of the case (协助单). */
public record HelperSheet(
    String helper, String capacity, String court, String kind, Instant startsAt, String place, String team,
    Optional<HelperAnswer> answer, Optional<String> remark) {}
