package org.zhiheng.calendar;

import java.time.LocalDate;

/**
 * The last day of a period (期限届满日).
 *
 * @param end last day on which the act is in time, ends at 24:00
 * @param rawEnd last day before rolling over rest days
 * @param provisional whether the holiday arrangement (节假日安排) of a year that matters is not yet known; then no rest day
 *     was guessed and {@code end} may move once it is
 */
public record Deadline(LocalDate end, LocalDate rawEnd, boolean provisional) {}
