package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure binds the asset from now on (措施生效).
 *
 * @param fromWaiting whether it waited in rank and an earlier seal fell away (R2.14)
 * @param endsOn last day of its term
 */
public record MeasureTookEffect(
    String measureId, String caseId, String courtCode, boolean fromWaiting, Optional<LocalDate> endsOn) {}
