package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An extension of the legal period (延长审限), R1.47.
 *
 * @param approved empty until the president (院长) decided
 */
public record Extension(
    String id, int months, String reason, LocalDate appliedOn, String appliedBy, Optional<Boolean> approved, Optional<LocalDate> decidedOn) {}
