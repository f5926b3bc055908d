package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clock shows today (期限读数).
 *
 * @param due last day as things stand; while the clock stands still it moves with every day
 * @param daysLeft calendar days until {@code due}, negative when overdue
 * @param pausedWhy the ground while the clock stands still
 * @param excludedDays days that did not count so far
 * @param basis law and article
 * @param provisional whether a holiday notice that matters is not yet known
 */
public record ClockReading(
    LocalDate due,
    long daysLeft,
    Light light,
    Optional<String> pausedWhy,
    long excludedDays,
    String obligation,
    String basis,
    boolean provisional) {}
