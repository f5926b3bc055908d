package org.zhiheng.property;

import java.time.LocalDate;

/**
 * Measures of a case end soon (措施临近届满).
 *
 * @param renewBy last working day before the end
 * @param step how many days before the end this reminder belongs
 * @param count how many measures end on that day
 */
public record MeasuresExpiring(
    String caseId, String caseNo, String courtCode, LocalDate endsOn, LocalDate renewBy, int step, int count) {}
