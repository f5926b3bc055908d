package org.zhiheng.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * When a control measure that ends on a day must be renewed (续行安排).
 *
 * @param end last day of the measure, never moved for a holiday
 * @param lastSafeDay last working day before it: a renewal is never planned for the last day itself (R2.05, R11.11)
 * @param reminders working days on which to be reminded, earliest first
 * @param provisional whether a holiday notice that decides one of these days is not yet known
 */
public record Renewal(LocalDate end, LocalDate lastSafeDay, List<LocalDate> reminders, boolean provisional) {}
